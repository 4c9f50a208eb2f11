using System;
using System.Collections.Generic;
using System.Linq;
using CrmAlignment.LocalDataverse.Faults;
using CrmAlignment.LocalDataverse.Requests;
using CrmAlignment.LocalDataverse.Rows;
using CrmAlignment.LocalDataverse.Rows.Calendars;
using CrmAlignment.LocalDataverse.Storage;
using Microsoft.Xrm.Sdk;

namespace CrmAlignment.LocalDataverse.Messages.Calendars;

/// <summary>
/// Writes the rules of a calendar as rows of calendarrule. The list of a Create or Update is the whole list: rules that it has by their id
/// are changed, others are added, and those that it lacks go. No request is sent for that, so no steps run.
/// </summary>
/// <remarks>
/// Sources: https://learn.microsoft.com/power-apps/developer/data-platform/calendar-entities,
/// https://learn.microsoft.com/previous-versions/dynamicscrm-2015/developers-guide/gg327912(v=crm.7). That a list replaces the one before
/// is how the documented way (retrieve the calendar, change its list, update it) can remove a rule; that an inner calendar stays when the
/// rule that led to it goes is assumed.
/// </remarks>
internal static class CalendarRules
{
    // The unit of a calendar, and that of its rules.
    private const string Unit = "businessunitid";

    /// <summary>Takes the rules out of a request, checked.</summary>
    /// <param name="draft">The row; one of another table is left alone.</param>
    public static void Take(RowDraft draft)
    {
        if (draft.Table.LogicalName == CalendarTables.Calendar && draft.Target.Attributes.TryGetValue(CalendarTables.Rules, out var value))
        {
            (draft.Lists ??= new(StringComparer.Ordinal))[CalendarTables.Rules] = Read(draft, value);
        }
    }

    /// <summary>Writes the rules of a calendar that was written.</summary>
    /// <param name="draft">The row; one of another table is left alone.</param>
    public static void Write(RowDraft draft)
    {
        if (draft.Table.LogicalName != CalendarTables.Calendar)
        {
            return;
        }

        if (draft.Lists?.GetValueOrDefault(CalendarTables.Rules) is { } rules)
        {
            Replace(draft, rules);
        }

        if (!draft.IsNew && draft.Values.ContainsKey(Unit))
        {
            FollowUnit(draft);
        }
    }

    /// <summary>Takes the calendar out of the organization's row when it goes: that column is no lookup which a relationship would empty.</summary>
    /// <param name="scope">The request.</param>
    /// <param name="row">The row that is about to go; one of another table is left alone.</param>
    /// <remarks>Source: calendar_organization of https://learn.microsoft.com/power-apps/developer/data-platform/reference/entities/calendar.</remarks>
    public static void GoWith(IRequestScope scope, StoredRow row)
    {
        const string Closures = "businessclosurecalendarid";
        if (row.Table.LogicalName != CalendarTables.Calendar)
        {
            return;
        }

        foreach (var organization in scope.Transaction.Find("organization", new Dictionary<string, object?> { [Closures] = row.Id }))
        {
            scope.Transaction.Update("organization", organization, new Dictionary<string, object?> { [Closures] = null });
        }
    }

    private static void Replace(RowDraft draft, IReadOnlyList<Entity> rules)
    {
        var transaction = draft.Scope.Transaction;
        HashSet<Guid> gone = draft.IsNew ? [] : [.. transaction.Find(CalendarTables.Rule, CalendarRuleReader.KeyOf(draft.Id))];
        foreach (var rule in rules)
        {
            gone.Remove(Write(draft, rule));
        }

        foreach (var rule in gone)
        {
            transaction.Delete(CalendarTables.Rule, rule);
        }
    }

    private static void FollowUnit(RowDraft draft)
    {
        foreach (var rule in draft.Scope.Transaction.Find(CalendarTables.Rule, CalendarRuleReader.KeyOf(draft.Id)))
        {
            draft.Scope.Transaction.Update(CalendarTables.Rule, rule, new Dictionary<string, object?> { [Unit] = UnitOf(draft) });
        }
    }

    private static Guid? UnitOf(RowDraft calendar) => (calendar.After(Unit) as RowReference?)?.Id;

    private static IReadOnlyList<Entity> Read(RowDraft draft, object? value)
    {
        if (value is not (null or EntityCollection))
        {
            throw DataverseFault.WrongType(draft.Table.LogicalName, CalendarTables.Rules, nameof(EntityCollection), value.GetType().Name);
        }

        IReadOnlyList<Entity> rules = value is EntityCollection list ? [.. list.Entities] : [];
        if (rules.FirstOrDefault(rule => rule.LogicalName != CalendarTables.Rule) is { } other)
        {
            throw DataverseFault.InvalidArgument(
                $"The column '{CalendarTables.Rules}' of '{CalendarTables.Calendar}' takes rows of {CalendarTables.Rule}, not of '{other.LogicalName}'.");
        }

        if (rules.FirstOrDefault(rule => rule.RelatedEntities.Count > 0) is not null)
        {
            throw DataverseFault.NotSupported(
                $"rows related to a {CalendarTables.Rule}: create the inner calendar first, and name it in 'innercalendarid'");
        }

        return rules.Where(rule => rule.Id != Guid.Empty).GroupBy(rule => rule.Id).FirstOrDefault(group => group.Count() > 1) is { } twice
            ? throw DataverseFault.InvalidArgument($"The rule {twice.Key} stands twice in the list of rules of a calendar.")
            : rules;
    }

    private static Guid Write(RowDraft calendar, Entity rule)
    {
        var scope = calendar.Scope;
        var table = scope.Catalog.Table(CalendarTables.Rule);
        var id = IdOf(rule, table.PrimaryIdColumn) is { } given && given != Guid.Empty ? given : Guid.CreateVersion7(scope.Clock.GetUtcNow());
        var draft = new RowDraft(scope, table, id, scope.Transaction.Retrieve(CalendarTables.Rule, id), rule);
        RowWriter.TakeAttributes(draft);
        RequireOwn(draft, calendar.Id);
        draft.Values[table.PrimaryIdColumn] = id;
        draft.Values[CalendarTables.CalendarOfRule] = new RowReference(CalendarTables.Calendar, calendar.Id);
        draft.Values[Unit] = UnitOf(calendar);
        draft.Values["organizationid"] = scope.Organization.Id;
        RowDefaults.Fill(draft);
        AuditColumns.Fill(draft);
        RequireRank(draft);
        Store(draft);
        return id;
    }

    private static void Store(RowDraft draft)
    {
        if (draft.IsNew)
        {
            draft.Scope.Transaction.Insert(CalendarTables.Rule, draft.Values);
        }
        else
        {
            draft.Scope.Transaction.Update(CalendarTables.Rule, draft.Id, draft.Values);
        }
    }

    private static Guid? IdOf(Entity rule, string key) => rule.Id != Guid.Empty ? rule.Id : rule.Attributes.TryGetValue(key, out var id) ? id as Guid? : null;

    // What was read with a rule comes back with it; a rule of another calendar would leave that one.
    private static void RequireOwn(RowDraft rule, Guid calendar)
    {
        foreach (var told in (object?[])[rule.Current?[CalendarTables.CalendarOfRule], rule.Values.GetValueOrDefault(CalendarTables.CalendarOfRule)])
        {
            if (told is RowReference other && other.Id != calendar)
            {
                throw DataverseFault.InvalidArgument($"The rule {rule.Id} belongs to the calendar {other.Id}, not to {calendar}.");
            }
        }
    }

    private static void RequireRank(RowDraft rule)
    {
        if (rule.After("rank") is null)
        {
            throw DataverseFault.RequiredColumn(CalendarTables.Rule, "rank");
        }
    }
}
