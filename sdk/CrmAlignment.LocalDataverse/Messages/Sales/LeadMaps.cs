using System;
using System.Collections.Generic;
using System.Linq;
using CrmAlignment.LocalDataverse.Storage;
using Microsoft.Xrm.Sdk;

namespace CrmAlignment.LocalDataverse.Messages.Sales;

/// <summary>
/// Which columns of a lead are copied to what QualifyLead creates: the platform's own maps, and those that solutions imported.
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
            new("companyname", "name"), new("telephone1", "telephone1"), new("fax", "fax"), new("websiteurl", "websiteurl"),
            new("emailaddress1", "emailaddress1"), new("industrycode", "industrycode"), new("sic", "sic"), new("revenue", "revenue"),
            new("numberofemployees", "numberofemployees"), new("description", "description"),
            new("transactioncurrencyid", "transactioncurrencyid"),
            .. Same(Addresses), .. Same(Consents),
        ],
        ["contact"] =
        [
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
            new("subject", "name"), new("description", "description"), new("estimatedamount", "estimatedvalue"),
            new("estimatedclosedate", "estimatedclosedate"), new("budgetamount", "budgetamount"), new("budgetstatus", "budgetstatus"),
            new("purchaseprocess", "purchaseprocess"), new("purchasetimeframe", "purchasetimeframe"), new("need", "need"),
            new("decisionmaker", "decisionmaker"), new("confirminterest", "confirminterest"), new("evaluatefit", "evaluatefit"),
            new("qualificationcomments", "qualificationcomments"), new("initialcommunication", "initialcommunication"),
            new("emailaddress1", "emailaddress"), new("campaignid", "campaignid"), new("transactioncurrencyid", "transactioncurrencyid"),
        ],
    };

    /// <summary>A new row of a table with the lead's mapped values.</summary>
    public static Entity NewRow(StoreTransaction transaction, Entity lead, string table)
    {
        var definition = transaction.Catalog.Table(table);
        var row = new Entity(table);
        foreach (var (source, target) in Platform[table].Concat(Imported(transaction, table)))
        {
            if (lead.GetAttributeValue<object?>(source) is { } value && definition.FindColumn(target) is not null)
            {
                row[target] = value;
            }
        }

        return row;
    }

    private static IEnumerable<KeyValuePair<string, string>> Imported(StoreTransaction transaction, string table)
    {
        var maps = transaction.Find("entitymap", new Dictionary<string, object?> { ["sourceentityname"] = "lead", ["targetentityname"] = table });
        return
            from map in maps
            from pair in transaction.Find("attributemap", new Dictionary<string, object?> { ["entitymapid"] = new RowReference("entitymap", map) })
            let row = transaction.Retrieve("attributemap", pair)!
            select new KeyValuePair<string, string>((string)row["sourceattributename"]!, (string)row["targetattributename"]!);
    }

    private static IEnumerable<KeyValuePair<string, string>> Same(string[] columns) =>
        columns.Select(column => new KeyValuePair<string, string>(column, column));
}
