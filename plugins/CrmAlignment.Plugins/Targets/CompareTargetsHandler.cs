using System.Collections.Generic;
using CrmAlignment.Domain.Targets;
using CrmAlignment.Model.Apis;
using CrmAlignment.Plugins.Adapters;
using CrmAlignment.Plugins.Pipeline;
using CrmAlignment.Plugins.Registration;
using CrmAlignment.Plugins.Settings;

namespace CrmAlignment.Plugins.Targets;

/// <summary>Holds targets against what has come of them, some at a time. Writes nothing.</summary>
/// <remarks>As the caller: who may not read targets, scorecards or the ledger gets none.</remarks>
[CustomApi(CompareTargetsApi.UniqueName, Privilege = CompareTargetsApi.Privilege)]
public sealed class CompareTargetsHandler : AlignmentPlugin
{
    private const int MostTargets = 50;

    // Ten pages of the ledger or of clients: a few seconds. A target is always answered whole, and reads parts of at most eight months.
    private const int MostRows = 50_000;

    private protected override void Run(PluginScope scope)
    {
        var zone = OrganizationTimeZone.Read(scope.SystemService);
        var question = TargetQuestion.Read(scope, zone);
        var cursor = scope.OptionalInput<string>(CompareTargetsApi.Cursor) is { Length: > 0 } given ? given : null;
        var targets = AskedTargets.Read(scope.CallerService, question, cursor, MostTargets + 1);
        var facts = new TargetFacts(scope.CallerService, zone);
        var compared = new List<JsonObject>();
        foreach (var target in targets)
        {
            if (compared.Count == MostTargets || facts.RowsRead >= MostRows)
            {
                break;
            }

            compared.Add(TargetJson.Of(target, Compare(target.Target, question, facts)));
        }

        scope.Answer(CompareTargetsApi.Result, new JsonObject().Add("date", question.Day).Add("targets", compared).ToString());
        scope.Answer(CompareTargetsApi.NextCursor, compared.Count < targets.Length ? targets[compared.Count - 1].Target.Key : "");
    }

    private static TargetComparison Compare(KpiTarget target, TargetQuestion question, TargetFacts facts)
    {
        var needsClients = TargetMeasures.NeedsClients(target.Measure);
        return TargetComparison.Of(target, question.Day, (first, last) => facts.Of(target.Scope, first, last, needsClients));
    }
}
