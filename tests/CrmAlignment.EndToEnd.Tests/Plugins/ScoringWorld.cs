using System;
using System.Linq;
using CrmAlignment.LocalDataverse;
using CrmAlignment.Model.Choices;
using CrmAlignment.Model.Tables;
using Microsoft.Xrm.Sdk;
using Xunit;

namespace CrmAlignment.EndToEnd.Tests.Plugins;

/// <summary>A funnel with scoring rules, and the ways in which leads get points.</summary>
internal sealed class ScoringWorld(LocalDataverseOptions? options = null) : IDisposable
{
    public Funnel Funnel { get; } = new(options: options);

    public IOrganizationService Admin => Funnel.Admin;

    public void Dispose() => Funnel.Dispose();

    public Guid Rule(ScoreEventKind kind, int points, int? halfLife = null, int? ends = null, params (string Column, object Value)[] more)
    {
        var row = new Entity(ScoreRuleTable.LogicalName)
        {
            [ScoreRuleTable.Name] = $"{kind} rule",
            [ScoreRuleTable.Kind] = new OptionSetValue((int)kind),
            [ScoreRuleTable.Points] = points,
            [ScoreRuleTable.HalfLifeDays] = halfLife,
            [ScoreRuleTable.EndsAfterDays] = ends,
        };
        foreach (var (column, value) in more)
        {
            row[column] = value;
        }

        return Funnel.Administrator.Create(row);
    }

    /// <summary>An activity regarding a lead, still open.</summary>
    public Guid Activity(string table, Guid lead, string subject = "About machines")
    {
        var row = new Entity(table) { ["subject"] = subject, ["regardingobjectid"] = new EntityReference(LeadTable.LogicalName, lead) };
        if (table == "appointment")
        {
            row["scheduledstart"] = Funnel.Clock.UtcNow;
            row["scheduledend"] = Funnel.Clock.UtcNow.AddHours(1);
        }

        return Admin.Create(row);
    }

    public void SetState(string table, Guid id, int state, int status) => Admin.Update(
        new Entity(table, id) { ["statecode"] = new OptionSetValue(state), ["statuscode"] = new OptionSetValue(status) });

    /// <summary>A completed phone call regarding a lead.</summary>
    public Guid Call(Guid lead)
    {
        var id = Activity("phonecall", lead);
        SetState("phonecall", id, 1, 2);
        return id;
    }

    public Entity Visit(Guid lead, string page, string? key = null, DateTime? occurredOn = null) => new(ScoreEventTable.LogicalName)
    {
        [ScoreEventTable.Kind] = new OptionSetValue((int)ScoreEventKind.PageVisit),
        [ScoreEventTable.LeadId] = new EntityReference(LeadTable.LogicalName, lead),
        [ScoreEventTable.Page] = page,
        [ScoreEventTable.VisitKey] = key,
        [ScoreEventTable.OccurredOn] = occurredOn,
    };

    public Entity[] Events(Guid lead) => Funnel.Rows(ScoreEventTable.LogicalName, ScoreEventTable.LeadId, lead);

    /// <summary>Days later, with the scheduled work done.</summary>
    public int After(int days)
    {
        Funnel.Clock.Advance(TimeSpan.FromDays(days));
        var changed = 0;
        bool moreDue;
        do
        {
            var answer = Funnel.Administrator.Execute(new OrganizationRequest("crma_ProcessDue"));
            changed += (int)answer["Rescored"];
            moreDue = (bool)answer["MoreDue"];
        }
        while (moreDue);
        Funnel.Organization.DrainAsyncOperations();
        return changed;
    }

    /// <summary>The score that a lead shows once asynchronous work is done; it must be that of its log.</summary>
    public int? Score(Guid lead)
    {
        Funnel.Organization.DrainAsyncOperations();
        Assert.Empty(FailedJobs());
        var row = Funnel.Read(lead);
        var shown = row.GetAttributeValue<int?>(LeadTable.EngagementScore);
        // Until it is due, the number that was written then holds now.
        var isDue = row.GetAttributeValue<DateTime?>(LeadTable.EngagementDueOn) <= Funnel.Clock.UtcNow;
        var now = isDue ? row.GetAttributeValue<DateTime>(LeadTable.EngagementAsOf) : Funnel.Clock.UtcNow;
        var log = Events(lead).Where(counted => counted.GetAttributeValue<OptionSetValue>("statecode").Value == 0);
        Assert.Equal(Math.Round(log.Sum(counted => Left(counted, now)), MidpointRounding.AwayFromZero), shown ?? 0);
        return shown;
    }

    /// <summary>What asynchronous jobs that failed say.</summary>
    public string[] FailedJobs() =>
        [.. Funnel.Rows("asyncoperation", "statuscode", 31).Select(job => $"{job.GetAttributeValue<string>("name")}: {job.GetAttributeValue<string>("message")}")];

    // Computed once more, by the power of two itself.
    private static decimal Left(Entity row, DateTime now)
    {
        var days = (int)Math.Floor((now - row.GetAttributeValue<DateTime>(ScoreEventTable.OccurredOn)).TotalDays);
        var isOver = days < 0 || days >= row.GetAttributeValue<int?>(ScoreEventTable.EndsAfterDays);
        var share = row.GetAttributeValue<int?>(ScoreEventTable.HalfLifeDays) is { } halfLife ? Math.Pow(2, -(double)days / halfLife) : 1;
        return isOver ? 0 : Math.Round((decimal)(row.GetAttributeValue<int>(ScoreEventTable.Points) * share), 2, MidpointRounding.AwayFromZero);
    }
}
