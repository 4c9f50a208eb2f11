using System.Collections.Generic;
using System.Linq;
using CrmAlignment.Domain.Records;
using CrmAlignment.Model.Tables;

namespace CrmAlignment.Domain.Scoring;

/// <summary>
/// The columns of a lead whose changes a scoring rule may give points for: what people find out about a lead, and what a lead tells of itself.
/// What the server computes is not among them, so that no score follows from a score.
/// </summary>
/// <remarks>
/// A step knows what a column was before by its image, whose columns are registered with it; and by filtering columns it does not run at all
/// where none of these is saved (https://learn.microsoft.com/power-apps/developer/data-platform/best-practices/business-logic/include-filtering-attributes-plugin-registration).
/// </remarks>
[Columns(
    "address1_city", "address1_country", "address1_county", "address1_line1", "address1_postalcode", "address1_stateorprovince",
    "budgetamount", "budgetstatus", "campaignid", "companyname", "confirminterest", "decisionmaker", "description", "donotbulkemail",
    "donotemail", "donotphone", "donotpostalmail", "emailaddress1", "emailaddress2", "emailaddress3", "estimatedamount",
    "estimatedclosedate", "estimatedvalue", "evaluatefit", "fax", "firstname", "industrycode", "initialcommunication",
    "jobtitle", "lastname", "leadqualitycode", "leadsourcecode", "mobilephone", "need", "numberofemployees", "parentaccountid",
    "parentcontactid", "preferredcontactmethodcode", "prioritycode", "purchaseprocess", "purchasetimeframe", "qualificationcomments",
    "revenue", "salesstage", "salesstagecode", "sic", "subject", "telephone1", "telephone2", "telephone3", "websiteurl",
    LeadTable.Segment, LeadTable.LeadType, LeadTable.Origin, LeadTable.SourcedBy)]
public static class ScoredColumns
{
    private static readonly string[] Columns = DeclaredColumns.Of(typeof(ScoredColumns));

    /// <summary>Whether changes of a column can give points.</summary>
    /// <param name="column">Logical name.</param>
    public static bool Contains(string column) => Columns.Contains(column);

    /// <summary>What a save has filled in: the columns that changed, and not to nothing, with their new values.</summary>
    /// <param name="before">The lead before it.</param>
    /// <param name="after">The lead after it.</param>
    public static IReadOnlyDictionary<string, RecordValue> Changed(IRecordValues before, IRecordValues after)
    {
        var changed = new Dictionary<string, RecordValue>();
        foreach (var column in Columns)
        {
            var value = after.Value(column);
            if (value != before.Value(column) && !value.IsEmpty)
            {
                changed[column] = value;
            }
        }

        return changed;
    }
}
