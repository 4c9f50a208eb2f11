using System;
using System.Collections.Generic;
using System.Linq;

namespace CrmAlignment.LocalDataverse.Messages.Mapping;

/// <summary>
/// The platform's own maps from a lead: which columns QualifyLead and InitializeFrom copy to account, contact and opportunity.
/// </summary>
/// <remarks>
/// Documented for the opportunity are topic, account and contact
/// (https://learn.microsoft.com/dynamics365/sales/define-lead-qualification-experience); the other pairs join columns of the same name
/// and meaning, which is how the platform's default maps are described by administrators. Own columns are copied only where an entity
/// map says so.
/// </remarks>
internal static class LeadMaps
{
    private static readonly string[] Addresses =
    [
        .. from number in new[] { "address1_", "address2_" }
           from part in new[] { "city", "country", "county", "fax", "line1", "line2", "line3", "name", "postalcode", "postofficebox", "stateorprovince", "telephone1", "telephone2" }
           select number + part,
    ];

    private static readonly string[] Consents = ["donotbulkemail", "donotemail", "donotfax", "donotphone", "donotpostalmail", "preferredcontactmethodcode"];

    private static readonly Dictionary<string, KeyValuePair<string, string>[]> Platform = new(StringComparer.Ordinal)
    {
        ["account"] =
        [
            new("leadid", "originatingleadid"),
            new("companyname", "name"), new("telephone1", "telephone1"), new("fax", "fax"), new("websiteurl", "websiteurl"),
            new("emailaddress1", "emailaddress1"), new("industrycode", "industrycode"), new("sic", "sic"), new("revenue", "revenue"),
            new("numberofemployees", "numberofemployees"), new("description", "description"),
            new("transactioncurrencyid", "transactioncurrencyid"),
            .. Same(Addresses), .. Same(Consents),
        ],
        ["contact"] =
        [
            new("leadid", "originatingleadid"),
            new("firstname", "firstname"), new("middlename", "middlename"), new("lastname", "lastname"), new("jobtitle", "jobtitle"),
            new("salutation", "salutation"), new("telephone1", "telephone1"), new("telephone2", "telephone2"),
            new("telephone3", "telephone3"),
            new("mobilephone", "mobilephone"), new("pager", "pager"), new("fax", "fax"), new("websiteurl", "websiteurl"),
            new("emailaddress1", "emailaddress1"), new("emailaddress2", "emailaddress2"), new("emailaddress3", "emailaddress3"),
            new("description", "description"), new("transactioncurrencyid", "transactioncurrencyid"),
            .. Same(Addresses), .. Same(Consents),
        ],
        ["opportunity"] =
        [
            new("leadid", "originatingleadid"),
            new("subject", "name"), new("description", "description"), new("estimatedamount", "estimatedvalue"),
            new("estimatedclosedate", "estimatedclosedate"), new("budgetamount", "budgetamount"), new("budgetstatus", "budgetstatus"),
            new("purchaseprocess", "purchaseprocess"), new("purchasetimeframe", "purchasetimeframe"), new("need", "need"),
            new("decisionmaker", "decisionmaker"), new("confirminterest", "confirminterest"), new("evaluatefit", "evaluatefit"),
            new("qualificationcomments", "qualificationcomments"), new("initialcommunication", "initialcommunication"),
            new("emailaddress1", "emailaddress"), new("campaignid", "campaignid"), new("transactioncurrencyid", "transactioncurrencyid"),
        ],
    };

    /// <summary>The pairs of columns of one map.</summary>
    /// <param name="source">Logical name of the table copied from.</param>
    /// <param name="target">Logical name of the table copied to.</param>
    /// <returns>Source and target columns; none when the platform has no such map.</returns>
    public static IEnumerable<KeyValuePair<string, string>> Between(string source, string target) =>
        source == "lead" && Platform.TryGetValue(target, out var pairs) ? pairs : [];

    private static IEnumerable<KeyValuePair<string, string>> Same(string[] columns) =>
        columns.Select(column => new KeyValuePair<string, string>(column, column));
}
