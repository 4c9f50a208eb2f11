using System;
using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using CrmAlignment.Cli.Dataverse;
using CrmAlignment.Cli.Replay;
using CrmAlignment.Cli.Replay.Running;
using CrmAlignment.Client;
using CrmAlignment.Client.Playbooks;
using CrmAlignment.Model.Choices;
using CrmAlignment.Model.Tables;
using Microsoft.Xrm.Sdk;
using NodaTime;

namespace CrmAlignment.Cli.Demo;

/// <summary>
/// Sales looks at each lead that is offered since July, when it began with playbooks, and says with its answer what of the suggested steps was done.
/// Which steps are left out follows from the number of the lead: more of leads that it rejects than of leads that it takes.
/// </summary>
/// <param name="services">Connections of the people.</param>
internal sealed class FollowedPlaybooks(FunnelServices services)
{
    private static readonly Instant Since = Instant.FromUtc(2024, 7, 1, 0, 0);

    private readonly AlignmentClient _sales = new(services.Sales);
    private readonly Dictionary<Guid, StepSuggestion?> _suggested = [];

    // Leads at which an earlier run looked.
    private readonly HashSet<Guid> _seen = [.. AllRows.Of(services.Administrator, PlaybookRunTable.LogicalName, PlaybookRunTable.LeadId)
        .Select(run => run.GetAttributeValue<EntityReference>(PlaybookRunTable.LeadId).Id)];

    /// <summary>Says what was done of the steps that were suggested before an answer.</summary>
    public void Before(FunnelEvent happening, Guid? lead)
    {
        if (lead is { } id && happening is LeadAccepted or LeadRejected && Suggested(id) is { } suggestion)
        {
            Answer(suggestion, happening is LeadAccepted accepted ? NumberOf(accepted.Key) % 3 == 0 : NumberOf(((LeadRejected)happening).Key) % 3 != 0);
        }
    }

    /// <summary>Looks at a lead that was offered.</summary>
    public void After(FunnelEvent happening, Guid? lead)
    {
        if (happening is LeadOffered && happening.When >= Since && lead is { } id)
        {
            _suggested[id] = _sales.SuggestSteps(id);
        }
    }

    private static int NumberOf(string key) => int.Parse(key.AsSpan(2), NumberStyles.None, CultureInfo.InvariantCulture);

    private StepSuggestion? Suggested(Guid lead) =>
        _suggested.Remove(lead, out var suggestion) ? suggestion : _seen.Remove(lead) ? _sales.SuggestSteps(lead) : null;

    // The last step is the one for which there is no time.
    private void Answer(StepSuggestion suggestion, bool leavesOut)
    {
        var steps = suggestion.Steps.Where(IsOpen).ToList();
        foreach (var step in steps)
        {
            var isLeftOut = leavesOut && step == steps[^1];
            _sales.AnswerStep(
                step.RunId!.Value, isLeftOut ? StepOutcome.NotDone : StepOutcome.Done, isLeftOut ? "Nobody could be reached in time." : null);
        }
    }

    private static bool IsOpen(SuggestedStep step) =>
        step is { RunId: not null, Outcome: StepOutcome.Suggested, Responsible: ResponsibleSide.Sales or ResponsibleSide.Both };
}
