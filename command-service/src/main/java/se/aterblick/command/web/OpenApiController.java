package se.aterblick.command.web;

import io.swagger.v3.oas.annotations.Hidden;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;

/** Serves the OpenAPI document at the address the contract names. */
@Hidden
@Controller
class OpenApiController {

    @GetMapping(ApiPaths.ROOT + "/openapi.json")
    String openApi() {
        return "forward:/v3/api-docs/" + CommandWebConfiguration.OPEN_API_GROUP;
    }
}
