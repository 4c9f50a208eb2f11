using System;
using System.Collections.Generic;
using CrmAlignment.Domain.Records;
using CrmAlignment.Model.Tables;

namespace CrmAlignment.Domain.Qualification;

/// <summary>
/// The columns of a lead that every assessment keeps, so that another criteria set can be held against the lead as it was: those that
/// criteria usually ask. What the judging set asks besides is kept as well (<see cref="AskedValues"/>).
/// </summary>
/// <remarks>
/// Of names, addresses, numbers and free text only the presence is kept: an assessment outlives a change of the lead, and evidence must
/// not become a second address book. A change of the list is a new <see cref="Version"/>, since a column that is not written is empty
/// only where its version kept it. The lead category needs none: where it is not written, no lead had one,
/// since the column came with the package that keeps it.
/// </remarks>
[Columns(
    LeadTable.Segment, LeadTable.CampaignId, LeadTable.LeadCategoryId, LeadTable.OwningBusinessUnit, LeadTable.LeadType, LeadTable.Origin, LeadTable.SourcedBy,
    "address1_city", "address1_country", "address1_county", "address1_line1", "address1_line2", "address1_line3",
    "address1_postalcode", "address1_stateorprovince", "budgetamount", "budgetamount_base", "budgetstatus",
    "companyname", "confirminterest", "createdon", "decisionmaker", "description", "donotbulkemail", "donotemail", "donotfax",
    "donotphone", "donotpostalmail", "emailaddress1", "emailaddress2", "emailaddress3", "estimatedamount", "estimatedamount_base",
    "estimatedclosedate", "estimatedvalue", "evaluatefit", "fax", "firstname", "fullname",
    "industrycode", "initialcommunication", "jobtitle", "lastname", "lastusedincampaign", "leadqualitycode", "leadsourcecode",
    "middlename", "mobilephone", "need", "numberofemployees", "ownerid", "parentaccountid",
    "parentcontactid", "preferredcontactmethodcode", "prioritycode", "purchaseprocess", "purchasetimeframe", "qualificationcomments",
    "revenue", "revenue_base", "salesstage", "salesstagecode", "salutation", "sic", "subject", "telephone1",
    "telephone2", "telephone3", "transactioncurrencyid", "websiteurl",
    PurchaseColumns.Stage, PurchaseColumns.StageSince, PurchaseColumns.People, PurchaseColumns.Deciders, PurchaseColumns.KnownRoles)]
public static class JudgedColumns
{
    /// <summary>Number of the list above, written beside the values.</summary>
    internal const int Version = 2;

    /// <summary>Most characters of what is kept, as long as the column crma_judgedvalues.</summary>
    public const int MaximumLength = 100000;

    // What stands around the values, and a mark for each of them.
    private const int RoomForMarks = 4000;

    private static readonly string[] Columns = DeclaredColumns.Of(typeof(JudgedColumns));

    private static readonly HashSet<string> Kept = [.. Columns];

    // What each version added to the one before it.
    private static readonly Dictionary<string, int> AddedIn = new()
    {
        [PurchaseColumns.Stage] = 2,
        [PurchaseColumns.StageSince] = 2,
        [PurchaseColumns.People] = 2,
        [PurchaseColumns.Deciders] = 2,
        [PurchaseColumns.KnownRoles] = 2,
    };

    private static readonly HashSet<string> Personal =
    [
        "address1_line1", "address1_line2", "address1_line3", "description", "emailaddress1", "emailaddress2", "emailaddress3", "fax",
        "firstname", "fullname", "lastname", "middlename", "mobilephone", "qualificationcomments", "subject", "telephone1", "telephone2",
        "telephone3",
    ];

    /// <summary>What an assessment keeps of a lead.</summary>
    /// <param name="lead">The lead as it was saved.</param>
    /// <param name="asked">What the judging set asked, from <see cref="AskedValues"/>; null when it is not known.</param>
    public static string Write(IRecordValues lead, string? asked)
    {
        var first = asked ?? "{}";
        var second = new FlatJsonObject().Add(JudgedValues.VersionMember, Version);
        var length = first.Length;
        foreach (var column in Columns)
        {
            var value = lead.Value(column);
            if (!value.IsEmpty && first.IndexOf("\"" + column + "\":", StringComparison.Ordinal) < 0)
            {
                length += second.AddWithin(MaximumLength - RoomForMarks - length, column, KeptValue.Write(in value, IsPersonal(column)), KeptValue.Unknown);
            }
        }

        return "[" + (asked is null ? "" : asked + ",") + second + "]";
    }

    /// <summary>Whether every assessment with values says what the column held, or that it was empty.</summary>
    internal static bool IsKept(string column, int version) => Kept.Contains(column) && version >= (AddedIn.TryGetValue(column, out var added) ? added : 1);

    /// <summary>Whether the column says who somebody is, so that only its presence is kept unless a criterion compares it.</summary>
    internal static bool IsPersonal(string column) => Personal.Contains(column);
}
