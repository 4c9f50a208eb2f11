using System;
using System.Collections.Frozen;
using System.Collections.Generic;
using CrmAlignment.LocalDataverse.Faults;
using CrmAlignment.LocalDataverse.Metadata;
using CrmAlignment.LocalDataverse.Query.Tree;
using CrmAlignment.LocalDataverse.Rows.Activities;
using CrmAlignment.LocalDataverse.Rows.Calendars;

namespace CrmAlignment.LocalDataverse.Rows;

/// <summary>Tables that lack the messages of rows, since their rows are written, or even read, through those of another table.</summary>
/// <remarks>
/// Sources: the messages of https://learn.microsoft.com/power-apps/developer/data-platform/reference/entities/activitypointer,
/// https://learn.microsoft.com/power-apps/developer/data-platform/reference/entities/activityparty,
/// https://learn.microsoft.com/dynamics365/developer/reference/entities/leadaddress and
/// https://learn.microsoft.com/previous-versions/dynamicscrm-2015/developers-guide/gg327912(v=crm.7): no message operates on CalendarRule;
/// it is reached by those on Calendar.
/// </remarks>
internal static class IndirectTables
{
    private const string OfPointer = "Name the activity's own table, which its column activitytypecode holds.";
    private const string OfParty = "Set the party list column of the activity, such as 'to' or 'requiredattendees'.";
    private const string OfParties = "Query the table, or retrieve the activity with its party list columns.";
    private const string OfLeadAddress = "Write the address columns of its lead, such as 'address1_city'.";
    private const string OfRule = "Write the column 'calendarrules' of its calendar.";
    private const string OfRules = "Retrieve or query 'calendar' with its column 'calendarrules', or link the table from there.";

    private const string OfDependency = "Dependencies follow from components.";
    private const string Dependency = "dependency";

    private static readonly FrozenDictionary<string, string> Written = Sentences(
        (ActivityTables.Pointer, OfPointer), (ActivityTables.Party, OfParty), (CalendarTables.Rule, OfRule), ("leadaddress", OfLeadAddress),
        (Dependency, OfDependency));

    private static readonly FrozenDictionary<string, string> Retrieved = Sentences((ActivityTables.Party, OfParties), (CalendarTables.Rule, OfRules));

    private static readonly FrozenDictionary<string, string> Queried = Sentences((CalendarTables.Rule, OfRules));

    /// <summary>Refuses to write rows of a table that is written through others.</summary>
    /// <param name="message">The message.</param>
    /// <param name="table">The table.</param>
    public static void RequireWritable(string message, TableDefinition table) => Require(Written, message, table.LogicalName);

    /// <summary>Refuses to retrieve single rows of a table that has no Retrieve.</summary>
    /// <param name="table">The table.</param>
    public static void RequireRetrievable(TableDefinition table)
    {
        RequireKept(table.LogicalName);
        Require(Retrieved, "Retrieve", table.LogicalName);
    }

    /// <summary>Refuses a query of a table that only links reach, or that has its rows from messages of its own.</summary>
    /// <param name="root">The table that the query is about, with those that it links.</param>
    public static void RequireQueryable(TableNode root)
    {
        Require(Queried, "RetrieveMultiple", root.Table);
        RequireKeptBelow(root);
    }

    private static void RequireKeptBelow(TableNode node)
    {
        RequireKept(node.Table);
        foreach (var link in node.Links)
        {
            RequireKeptBelow(link.Node);
        }
    }

    // The platform has them as rows; here they are computed of the definitions and rows of the moment.
    // https://learn.microsoft.com/power-apps/developer/data-platform/reference/entities/dependency
    private static void RequireKept(string table)
    {
        if (table == Dependency)
        {
            throw DataverseFault.NotSupported("reading rows of 'dependency'; ask by RetrieveDependentComponents, RetrieveRequiredComponents or RetrieveDependenciesForDelete");
        }
    }

    private static void Require(FrozenDictionary<string, string> refused, string message, string table)
    {
        if (refused.TryGetValue(table, out var instead))
        {
            throw DataverseFault.MessageNotOfTable(message, table, instead);
        }
    }

    private static FrozenDictionary<string, string> Sentences(params (string Table, string Instead)[] sentences)
    {
        var byTable = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var (table, instead) in sentences)
        {
            byTable.Add(table, instead);
        }

        return byTable.ToFrozenDictionary(StringComparer.Ordinal);
    }
}
