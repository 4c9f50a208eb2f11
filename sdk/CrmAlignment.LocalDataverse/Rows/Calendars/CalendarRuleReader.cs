using System.Collections.Generic;
using System.Linq;
using CrmAlignment.LocalDataverse.Query.Results;
using CrmAlignment.LocalDataverse.Storage;
using Microsoft.Xrm.Sdk;

namespace CrmAlignment.LocalDataverse.Rows.Calendars;

/// <summary>Reads the rules of a calendar into its column.</summary>
internal static class CalendarRuleReader
{
    /// <summary>Adds the rules, by rank and then in the order in which they came; of a calendar without rules an empty list.</summary>
    /// <param name="calendar">The calendar.</param>
    /// <param name="transaction">The transaction.</param>
    /// <param name="builder">Makes entities of rows.</param>
    public static void Add(Entity calendar, StoreTransaction transaction, EntityBuilder builder)
    {
        var rules = transaction.Find(CalendarTables.Rule, KeyOf(calendar.Id))
            .Select(id => transaction.Retrieve(CalendarTables.Rule, id)!)
            .OrderBy(rule => rule["rank"] as int?)
            .Select(rule => builder.Build(rule));
        calendar[CalendarTables.Rules] = new EntityCollection([.. rules]) { EntityName = CalendarTables.Rule };
    }

    /// <summary>What the rules of a calendar have in common.</summary>
    /// <param name="calendar">The calendar.</param>
    public static Dictionary<string, object?> KeyOf(System.Guid calendar) =>
        new() { [CalendarTables.CalendarOfRule] = new RowReference(CalendarTables.Calendar, calendar) };
}
