package se.aterblick.command.web;

/** A form that was filled in, and what is answered, by example. */
final class FormExamples {

    static final String FILLED =
            """
            form:about;;
            format;Format;aterblick-form/1
            plan;Plan;rgs-2024
            period;Period;UR1
            sequence;Gjort vid händelse;41

            form:outcome;item;serviceArea;basis;number;name;areaName;unit;target;last;lastText;value;missingReason;comment;action
            form:heading;Nyckel;Område;Mätning;Nr;Benämning;Verksamhet;Enhet;Målvärde;Förra perioden;Förra periodens text;Utfall;Varför uppgift saknas;Kommentar;Åtgärd
            r395dc3b0584b;osa-varde;;Perioden;;OSA-värde;;;67;;;66;;Mätt i mars.;
            """;

    private static final String TRIED =
            """
            {"planId":"rgs-2024","period":"UR1","dryRun":true,\
            "file":{"contentHash":"sha-256:9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08","name":"ur1.xlsx"},\
            "madeAt":41,"rows":2,"recorded":1,"unchanged":0,"notFilledIn":0,"wrong":1,"results":[\
            {"sheet":"Utfall","row":3,"kind":"outcome","item":"osa-varde","basis":"PERIOD","name":"OSA-värde",\
            "result":"RECORDED","changes":[{"cell":"L3","field":"value","column":"Utfall","after":"66"}],"faults":[]},\
            {"sheet":"Utfall","row":4,"kind":"outcome","item":"matsvinn","basis":"PERIOD","name":"Matsvinn",\
            "result":"WRONG","changes":[],"faults":[{"cell":"L4","column":"Utfall","code":"form-number",\
            "title":"Inte ett entydigt tal","detail":"”ca 85” går inte att läsa som ett tal."}]}]}\
            """;

    private static final String RECORDED =
            """
            {"planId":"rgs-2024","period":"UR1","dryRun":false,\
            "file":{"contentHash":"sha-256:9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08","name":"ur1.xlsx"},\
            "madeAt":41,"rows":1,"recorded":1,"unchanged":0,"notFilledIn":0,"wrong":0,"results":[\
            {"sheet":"Utfall","row":3,"kind":"outcome","item":"osa-varde","basis":"PERIOD","name":"OSA-värde",\
            "result":"RECORDED","changes":[{"cell":"L3","field":"value","column":"Utfall","after":"66"}],"faults":[]}],\
            "eventId":"6d0f2c1e-8a3b-4a52-9a51-0f4c7f6f0b21","sequence":42}\
            """;

    private FormExamples() {}

    static String response(String status) {
        return status.equals("200") ? TRIED : RECORDED;
    }
}
