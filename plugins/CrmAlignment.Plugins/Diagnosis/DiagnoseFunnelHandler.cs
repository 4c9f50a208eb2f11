using CrmAlignment.Domain.Diagnosis;
using CrmAlignment.Domain.Messages;
using CrmAlignment.Model.Apis;
using CrmAlignment.Plugins.Pipeline;
using CrmAlignment.Plugins.Registration;
using CrmAlignment.Plugins.Settings;

namespace CrmAlignment.Plugins.Diagnosis;

/// <summary>Finds where the funnel leaks, a slice at a time. Writes nothing: what was counted travels with the caller.</summary>
/// <remarks>As the caller: what he may not read counts nowhere, and who may not read targets is refused when he asks for their plan.</remarks>
[CustomApi(DiagnoseFunnelApi.UniqueName, Privilege = DiagnoseFunnelApi.Privilege)]
public sealed class DiagnoseFunnelHandler : AlignmentPlugin
{
    private const int MaximumBatch = 2000;
    private const int DefaultBatch = 500;

    private protected override void Run(PluginScope scope)
    {
        var size = NumberParameter.Read(scope, DiagnoseFunnelApi.BatchSize, 1, MaximumBatch, DefaultBatch);
        var question = DiagnosisQuestion.Read(scope);
        var state = StateOf(scope, question);
        var zone = OrganizationTimeZone.Read(scope.SystemService);
        var tally = state.IsInReference ? state.Reference : state.Current;
        var next = new Cohort(scope.CallerService, Asked(question, state), zone).Read(tally.Add, state.Position, size);
        var isDone = next is null && (state.IsInReference || question.Reference is null);
        scope.Answer(
            DiagnoseFunnelApi.Result,
            DiagnosisJson.Of(Diagnose(state), state, isDone, question.Current.Begin(zone), question.Current.End(zone)));
        scope.Answer(
            DiagnoseFunnelApi.NextState,
            isDone ? "" : (state with { Position = next ?? "", IsInReference = state.IsInReference || next is null }).ToString());
    }

    private static AskedCohort Asked(DiagnosisQuestion question, DiagnosisState state) =>
        state.IsInReference && question.Reference is { } reference ? reference : question.Current;

    private static FunnelDiagnosis Diagnose(DiagnosisState state) => state.Plan is { } plan
        ? new FunnelDiagnosis(state.Current, plan)
        : new FunnelDiagnosis(state.Current, state.Reference);

    private static DiagnosisState StateOf(PluginScope scope, DiagnosisQuestion question)
    {
        var text = scope.OptionalInput<string>(DiagnoseFunnelApi.State);
        if (string.IsNullOrEmpty(text))
        {
            return new DiagnosisState(question.Text) { Plan = question.Reference is null ? PlannedFunnel.Read(scope.CallerService, question.Current) : null };
        }

        return DiagnosisState.Parse(text!, question.Text) is { } state && IsWhole(state, question)
            ? state
            : throw new ProblemException(Problems.CursorUnreadable(DiagnoseFunnelApi.State, text!.Length > 40 ? text.Substring(0, 40) + "..." : text));
    }

    // A state against targets carries their plan and never comes to a reference.
    private static bool IsWhole(DiagnosisState state, DiagnosisQuestion question) =>
        question.Reference is null ? state.Plan is not null && !state.IsInReference : state.Plan is null;
}
