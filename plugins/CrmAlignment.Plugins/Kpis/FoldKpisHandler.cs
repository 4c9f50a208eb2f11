using System;
using System.Collections.Generic;
using System.Linq;
using System.ServiceModel;
using CrmAlignment.Domain.Kpi;
using CrmAlignment.Domain.Messages;
using CrmAlignment.Domain.Time;
using CrmAlignment.Model.Apis;
using CrmAlignment.Model.Tables;
using CrmAlignment.Plugins.Adapters;
using CrmAlignment.Plugins.Pipeline;
using CrmAlignment.Plugins.Registration;
using CrmAlignment.Plugins.Settings;
using Microsoft.Xrm.Sdk;

namespace CrmAlignment.Plugins.Kpis;

/// <summary>Adds a batch of ledger facts to the client periods and scorecards, in one transaction; fewer when the time is used up.</summary>
[CustomApi(FoldKpisApi.UniqueName, Privilege = FoldKpisApi.Privilege)]
public sealed class FoldKpisHandler : AlignmentPlugin
{
    private const int MaximumBatch = 1000;
    private const int DefaultBatch = 500;

    // Between two of these the time is looked at. A fact may move some ten rows of clients, which a slow server writes in a quarter of the
    // budget; smaller parts would write the same scorecards more often.
    private const int AtOnce = 250;

    private protected override void Run(PluginScope scope)
    {
        var size = NumberParameter.Read(scope, FoldKpisApi.BatchSize, 1, MaximumBatch, DefaultBatch);

        var zone = TimeZones.Find(OrganizationTimeZone.ReadId(scope.SystemService));
        var facts = UnfoldedFacts.Read(scope.SystemService, size);
        var folded = 0;
        var scorecards = new HashSet<Guid>();
        for (var isTimeUsedUp = false; folded < facts.Length && !isTimeUsedUp;)
        {
            var part = facts.Skip(folded).Take(AtOnce).ToArray();
            var changed = Fold(scope, part, zone);
            folded += part.Length;
            scorecards.UnionWith(changed);
            isTimeUsedUp = folded < facts.Length && IsTimeUsedUp(scope, changed);
        }

        scope.Answer(FoldKpisApi.Folded, folded);
        scope.Answer(FoldKpisApi.ScorecardsChanged, scorecards.Count);
        scope.Answer(FoldKpisApi.Remaining, UnfoldedFacts.Count(scope.SystemService));
    }

    // Scorecards are written last.
    private static bool IsTimeUsedUp(PluginScope scope, Guid[] scorecards) =>
        new TimeBudget(scope).IsUsedUp(new EntityReference(ScorecardTable.LogicalName, scorecards[scorecards.Length - 1]));

    // Returns the scorecards that it changed.
    private static Guid[] Fold(PluginScope scope, UnfoldedFact[] facts, TimeZoneInfo zone)
    {
        var batch = new FoldBatch(facts, zone);
        var stored = FoldedRows.ClientPeriods(scope.SystemService, batch.ClientPeriodKeys);
        var months = FoldedRows.ClientMonths(scope.SystemService, FoldedClients.MovedCustomers(batch, stored));
        var clients = FoldedClients.Of(batch, stored, months);
        var scorecards = FoldedRows.Scorecards(scope.SystemService, batch.ScorecardKeys.Union(clients.MovedScorecards));
        var plan = FoldPlan.Of(batch, clients, scorecards, scope.Now, Guid.NewGuid);
        try
        {
            RecordWriter.Apply(scope.SystemService, plan.Changes);
        }
        catch (FaultException<OrganizationServiceFault> fault) when (fault.Detail?.ErrorCode is FaultCodes.VersionMismatch or FaultCodes.DuplicateKey or FaultCodes.DuplicateRecord)
        {
            scope.Tracing.Trace("Another fold took the same facts or rows: {0}", fault);
            throw new ProblemException(Problems.FoldedElsewhere());
        }

        return plan.ScorecardChanges.Select(change => change.Id).ToArray();
    }
}
