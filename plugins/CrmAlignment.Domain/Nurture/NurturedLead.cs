using CrmAlignment.Domain.Records;
using CrmAlignment.Domain.Stages;
using CrmAlignment.Model.Choices;
using CrmAlignment.Model.Tables;

namespace CrmAlignment.Domain.Nurture;

/// <summary>What the schedule has to know of the lead of an enrollment.</summary>
/// <param name="Stage">Its stage; that of its state when the lead is closed.</param>
/// <param name="HasOpportunity">Whether an opportunity originates from it.</param>
[Columns(LeadTable.Stage, LeadTable.StateCode, LeadTable.OwnerId)]
public readonly record struct NurturedLead(LeadStage Stage, bool HasOpportunity)
{
    /// <summary>Its owner, user or team.</summary>
    public RecordValue Owner { get; init; }

    /// <summary>Reads a lead.</summary>
    public static NurturedLead Of(IRecordValues lead, bool hasOpportunity)
    {
        var state = lead.Value(LeadTable.StateCode).AsChoice ?? LeadStates.Open;
        var stage = StoredStage.Of(lead);
        return new NurturedLead(state == LeadStates.Open && stage is { } open ? open : LeadStates.StageOf(state), hasOpportunity)
        {
            Owner = lead.Value(LeadTable.OwnerId),
        };
    }
}
