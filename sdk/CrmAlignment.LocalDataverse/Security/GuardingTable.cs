using System.Collections.Generic;
using System.Collections.Immutable;
using System.Linq;
using CrmAlignment.LocalDataverse.Metadata;

namespace CrmAlignment.LocalDataverse.Security;

/// <summary>
/// The tables whose privileges guard the rows of another, which have neither privileges nor an owner of their own: a row is reached by
/// who reaches the row it belongs to.
/// </summary>
/// <remarks>
/// Sources: https://learn.microsoft.com/previous-versions/dynamicscrm-2016/developers-guide/gg334652(v=crm.8) (AddToQueue: prvAppendToQueue),
/// https://learn.microsoft.com/previous-versions/dynamicscrm-2016/developers-guide/dn689033(v=crm.8) (RemoveFromQueue: prvWriteQueue),
/// https://learn.microsoft.com/power-apps/developer/data-platform/reference/entities/activityparty,
/// https://learn.microsoft.com/dynamics365/developer/reference/entities/opportunityproduct (and quotedetail, salesorderdetail,
/// invoicedetail: their owner is that of their parent),
/// https://learn.microsoft.com/power-apps/developer/data-platform/reference/entities/customeraddress,
/// https://learn.microsoft.com/dynamics365/developer/reference/entities/leadaddress,
/// https://learn.microsoft.com/dotnet/api/microsoft.crm.sdk.messages.addlistmemberslistrequest (write access to the list),
/// https://learn.microsoft.com/dotnet/api/microsoft.crm.sdk.messages.additemcampaignrequest (write access to the campaign),
/// https://learn.microsoft.com/power-apps/developer/data-platform/describe-relationship-entities-connection-roles,
/// https://learn.microsoft.com/power-apps/developer/data-platform/reference/entities/processstage,
/// https://learn.microsoft.com/previous-versions/dynamicscrm-2015/developers-guide/gg334775(v=crm.7) (a calendar has privileges, its rules none),
/// https://learn.microsoft.com/power-apps/developer/data-platform/duplicaterule-entities#duplicaterulecondition-special-messages.
/// </remarks>
/// <param name="Column">The column that leads to the guarding row.</param>
/// <param name="Tables">The guarding tables: those that the column refers to.</param>
internal sealed record GuardingTable(string Column, params ImmutableArray<string> Tables)
{
    private static readonly Dictionary<string, GuardingTable> Known = new()
    {
        ["queueitem"] = new("queueid", "queue"),
        ["activityparty"] = new("activityid", "activitypointer"),
        ["opportunityproduct"] = new("opportunityid", "opportunity"),
        ["quotedetail"] = new("quoteid", "quote"),
        ["salesorderdetail"] = new("salesorderid", "salesorder"),
        ["invoicedetail"] = new("invoiceid", "invoice"),
        ["customeraddress"] = new("parentid", "account", "contact"),
        ["leadaddress"] = new("parentid", "lead"),
        ["listmember"] = new("listid", "list"),
        ["campaignitem"] = new("campaignid", "campaign"),
        ["calendarrule"] = new("calendarid", "calendar"),
        ["processstage"] = new("processid", "workflow"),
        ["connectionroleobjecttypecode"] = new("connectionroleid", "connectionrole"),
        ["duplicaterulecondition"] = new("regardingobjectid", "duplicaterule"),
    };

    /// <summary>The columns that lead to guarding rows.</summary>
    public static IEnumerable<string> Columns => Known.Values.Select(guarding => guarding.Column);

    /// <summary>What guards a table.</summary>
    /// <param name="table">The table.</param>
    /// <returns>The guarding tables; null for a table that guards itself.</returns>
    public static GuardingTable? Of(TableDefinition table) => Known.GetValueOrDefault(table.LogicalName);

    /// <summary>The right on the guarding row that a right on a guarded one asks for.</summary>
    /// <param name="table">The guarded table.</param>
    /// <param name="right">The right on its row.</param>
    public static AccessRight RightOn(TableDefinition table, AccessRight right) => right switch
    {
        AccessRight.Read => AccessRight.Read,
        AccessRight.Create or AccessRight.Append or AccessRight.AppendTo when table.LogicalName == "queueitem" => AccessRight.AppendTo,
        _ => AccessRight.Write,
    };
}
