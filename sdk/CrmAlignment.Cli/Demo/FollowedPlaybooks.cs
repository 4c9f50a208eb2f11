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

namespace CrmAlignment.Cli.Demo;

/// <summary>
/// Sales looks at each lead that is offered and at each that it has accepted, and says before the next event what of the suggested steps was done.
/// Which steps are left out follows from the number of the lead: more of leads that it rejects than of leads that it takes.
/// </summary>
/// <param name="services">Connections of the people.</param>
internal sealed class FollowedPlaybooks(FunnelServices services)
{
    private readonly AlignmentClient _sales = new(services.Sales);

    // Leads that were looked at, those of earlier runs as well.
    private readonly HashSet<Guid> _seen = [.. AllRows.Of(services.Administrator, PlaybookRunTable.LogicalName, PlaybookRunTable.LeadId)
        .Select(run => run.GetAttributeValue<EntityReference>(PlaybookRunTable.LeadId).Id)];

    /// <summary>Says what was done of the steps that were suggested before an event.</summary>
    public void Before(FunnelEvent happening, Guid? lead)
    {
        if (lead is not { } id || !_seen.Contains(id))
        {
            return;
        }

        switch (happening)
        {
            case LeadAccepted accepted:
                Answer(id, leavesOut: NumberOf(accepted.Key) % 6 == 0);
                break;
            case LeadRejected rejected:
                Answer(id, leavesOut: NumberOf(rejected.Key) % 3 != 0);
                break;
            case DealOpened deal:
                Answer(id, leavesOut: NumberOf(deal.Key) % 8 == 0);
                break;
        }
    }

    /// <summary>Looks at a lead that was offered or accepted.</summary>
    public void After(FunnelEvent happening, Guid? lead)
    {
        if (happening is LeadOffered or LeadAccepted && lead is { } id)
        {
            _sales.SuggestSteps(id);
            _seen.Add(id);
        }
    }

    private static int NumberOf(string key) => int.Parse(key.AsSpan(2), NumberStyles.None, CultureInfo.InvariantCulture);

    // The last step is the one for which there is no time.
    private void Answer(Guid lead, bool leavesOut)
    {
        var steps = (_sales.SuggestSteps(lead)?.Steps ?? []).Where(IsOpen).ToList();
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
