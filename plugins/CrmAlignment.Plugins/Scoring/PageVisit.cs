using System;
using CrmAlignment.Domain.Messages;
using CrmAlignment.Domain.Records;
using CrmAlignment.Domain.Scoring;
using CrmAlignment.Model.Choices;
using CrmAlignment.Model.Tables;
using CrmAlignment.Plugins.Adapters;
using CrmAlignment.Plugins.Pipeline;
using Microsoft.Xrm.Sdk;

namespace CrmAlignment.Plugins.Scoring;

/// <summary>A page visit as a web site tells of it: lead and page; when it was, and what it is called, if the site knows.</summary>
internal static class PageVisit
{
    private const int MaximumName = 200;

    /// <summary>Completes the row that is created, with the points of the rule in force; whatever the request says of them is overlooked.</summary>
    /// <exception cref="ProblemException">CRMA7008: lead or page is missing; CRMA7009: the key is too long.</exception>
    public static void Complete(PluginScope scope)
    {
        var target = scope.Target;
        var lead = Needed<EntityReference>(target, ScoreEventTable.LeadId);
        var page = Needed<string>(target, ScoreEventTable.Page);
        var occurredOn = OccurredOn(target, scope.Now);
        target[ScoreEventTable.LeadId] = new EntityReference(LeadTable.LogicalName, MasterLead.Of(scope.SystemService, lead.Id));
        target[ScoreEventTable.Name] = page.Length <= MaximumName ? page : page.Substring(0, MaximumName);
        target[ScoreEventTable.Source] = ScoreSource.Visit(KeyOf(target), Guid.NewGuid());
        target[ScoreEventTable.RuleKey] = ScoreSource.VisitKey;
        var rule = PageVisits.RuleFor(page, occurredOn, ScoreRuleRows.Of(scope.SystemService, ScoreEventKind.PageVisit));
        RecordWriter.WriteInto(target, ScoreLog.Worth(rule, occurredOn));
    }

    // The clock of a web server may be ahead: nothing counts before it has happened.
    private static DateTime OccurredOn(Entity target, DateTime now) =>
        new EntityValues(target).Value(ScoreEventTable.OccurredOn).AsDateTime is { } given && given < now ? given : now;

    private static string? KeyOf(Entity target)
    {
        var key = CleanText.Of(target.GetAttributeValue<string>(ScoreEventTable.VisitKey));
        return key is { Length: > ScoreSource.MaximumVisitLength }
            ? throw new ProblemException(Problems.VisitKeyTooLong(key, key.Length, ScoreSource.MaximumVisitLength))
            : key;
    }

    private static T Needed<T>(Entity target, string column)
        where T : class =>
        target.GetAttributeValue<T>(column) is { } value && value is not ""
            ? value
            : throw new ProblemException(Problems.VisitIncomplete(new ColumnName(column)));
}
