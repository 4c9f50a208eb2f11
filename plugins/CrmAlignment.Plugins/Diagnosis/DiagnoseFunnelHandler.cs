using CrmAlignment.Domain.Diagnosis;
using CrmAlignment.Domain.Messages;
using CrmAlignment.Model.Apis;
using CrmAlignment.Plugins.Pipeline;
using CrmAlignment.Plugins.Registration;
using CrmAlignment.Plugins.Settings;

namespace CrmAlignment.Plugins.Diagnosis;

/// <summary>Finds where the funnel leaks, a slice at a time. Writes nothing: what was counted travels with the caller.</summary>
/// <remarks>As the caller: what he may not read counts nowhere.</remarks>
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
        var cohort = new Cohort(scope.CallerService, state.IsInReference ? question.Reference : question.Current, zone);
        var next = cohort.Read((state.IsInReference ? state.Reference : state.Current).Add, state.Position, size);
        var isDone = next is null && state.IsInReference;
        scope.Answer(
            DiagnoseFunnelApi.Result,
            DiagnosisJson.Of(new FunnelDiagnosis(state.Current, state.Reference), state, isDone, question.Current.Begin(zone), question.Current.End(zone)));
        scope.Answer(
            DiagnoseFunnelApi.NextState,
            isDone ? "" : (state with { Position = next ?? "", IsInReference = state.IsInReference || next is null }).ToString());
    }

    private static DiagnosisState StateOf(PluginScope scope, DiagnosisQuestion question)
    {
        var text = scope.OptionalInput<string>(DiagnoseFunnelApi.State);
        if (string.IsNullOrEmpty(text))
        {
            return new DiagnosisState(question.Text);
        }

        return DiagnosisState.Parse(text!, question.Text)
            ?? throw new ProblemException(Problems.CursorUnreadable(DiagnoseFunnelApi.State, text!.Length > 40 ? text.Substring(0, 40) + "..." : text));
    }
}
