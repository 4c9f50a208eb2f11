using System;
using CrmAlignment.Domain.Records;
using CrmAlignment.Model.Choices;
using CrmAlignment.Model.Tables;

namespace CrmAlignment.Domain.Stages;

/// <summary>A lead as stored: who it is, and how far it came.</summary>
public sealed class StoredLead
{
    /// <summary>A lead with all its columns.</summary>
    public StoredLead(Guid id, IRecordValues lead)
    {
        Id = id;
        Values = lead;
        State = lead.Value(LeadTable.StateCode).AsChoice ?? LeadStates.Open;
        Stage = StoredStage.Of(lead) ?? LeadStates.StageOf(State);
        Name = LeadName.Of(id, lead);
    }

    /// <summary>Id.</summary>
    public Guid Id { get; }

    /// <summary>Name that people see: full name, else company, else topic, else the id.</summary>
    public string Name { get; }

    /// <summary>Stage; that of its state for a lead older than the product.</summary>
    public LeadStage Stage { get; }

    /// <summary>State: 0 Open, 1 Qualified, 2 Disqualified.</summary>
    public int State { get; }

    /// <summary>The lead's columns.</summary>
    public IRecordValues Values { get; }

    /// <summary>Whether the lead is open.</summary>
    public bool IsOpen => State == LeadStates.Open;
}
