using CrmAlignment.Domain.Messages;
using CrmAlignment.Domain.Targets;
using CrmAlignment.Model.Apis;
using CrmAlignment.Plugins.Pipeline;
using CrmAlignment.Plugins.Registration;
using CrmAlignment.Plugins.Settings;

namespace CrmAlignment.Plugins.Targets;

/// <summary>Forecasts what will be won, reading a slice at a time. Writes nothing: what was read travels with the caller.</summary>
/// <remarks>As the caller: what he may not read counts nowhere.</remarks>
[CustomApi(ForecastWonApi.UniqueName, Privilege = ForecastWonApi.Privilege)]
public sealed class ForecastWonHandler : AlignmentPlugin
{
    private const int MaximumBatch = 2000;
    private const int DefaultBatch = 500;

    private protected override void Run(PluginScope scope)
    {
        var size = NumberParameter.Read(scope, ForecastWonApi.BatchSize, 1, MaximumBatch, DefaultBatch);
        var question = ForecastQuestion.Read(scope, OrganizationTimeZone.Read(scope.SystemService));
        var state = StateOf(scope, question);
        var next = new HistoryReader(scope.CallerService, question.Scope, scope.Now).Read(state, size);
        scope.Answer(ForecastWonApi.Result, ForecastJson.Of(question, state.History, isComplete: next is null));
        scope.Answer(ForecastWonApi.NextState, next?.ToString() ?? "");
    }

    private static ForecastState StateOf(PluginScope scope, ForecastQuestion question)
    {
        var text = scope.OptionalInput<string>(ForecastWonApi.State);
        if (string.IsNullOrEmpty(text))
        {
            return new ForecastState(question.Text);
        }

        return ForecastState.Parse(text!, question.Text)
            ?? throw new ProblemException(Problems.CursorUnreadable(ForecastWonApi.State, text!.Length > 40 ? text.Substring(0, 40) + "..." : text));
    }
}
