using System;
using System.Collections.Generic;
using System.Linq;
using CrmAlignment.Domain.Records;
using CrmAlignment.Domain.Stages;
using CrmAlignment.Model.Choices;
using CrmAlignment.Model.Tables;

namespace CrmAlignment.Domain.Playbooks;

/// <summary>What playbooks ask of a lead.</summary>
/// <param name="lead">The lead's row.</param>
[Columns(
    LeadTable.StateCode,
    LeadTable.Stage,
    LeadTable.StageChangedOn,
    LeadTable.Rating,
    LeadTable.Score,
    LeadTable.Segment,
    LeadTable.RejectionReasonId,
    LeadTable.HandoverId,
    LeadTable.OwningBusinessUnit)]
public sealed class LeadFacts(IRecordValues lead)
{
    private const int HottestCode = 1;
    private const int ColdestCode = 3;

    private readonly Dictionary<string, RecordValue> _lead = Columns.ToDictionary(column => column, lead.Value);

    /// <summary>The columns.</summary>
    public static string[] Columns { get; } = DeclaredColumns.Of(typeof(LeadFacts));

    /// <summary>Whether the lead is open.</summary>
    public bool IsOpen => State == LeadStates.Open;

    /// <summary>Its stage; that of its state for a lead older than the product.</summary>
    public LeadStage Stage => (LeadStage?)_lead[LeadTable.Stage].AsChoice ?? LeadStates.StageOf(State);

    /// <summary>When it came to its stage (UTC); null where nobody knows.</summary>
    public DateTime? Since => _lead[LeadTable.StageChangedOn].AsDateTime;

    /// <summary>Its rating; null for none, or one that the organization added.</summary>
    public LeadRating? Rating => _lead[LeadTable.Rating].AsChoice is { } code and >= HottestCode and <= ColdestCode
        ? LeadRating.Hot + (code - HottestCode)
        : null;

    /// <summary>Its score; 0 for none.</summary>
    public int Score => _lead[LeadTable.Score].AsWholeNumber ?? 0;

    /// <summary>Its segment as people see it; null for none.</summary>
    public string? Segment => CleanText.Of(_lead[LeadTable.Segment].AsText);

    /// <summary>Why it was rejected; null for no reason.</summary>
    public Guid? RejectionReasonId => _lead[LeadTable.RejectionReasonId].AsId;

    /// <summary>Its latest handover; null for none.</summary>
    public Guid? HandoverId => _lead[LeadTable.HandoverId].AsId;

    /// <summary>Business unit of its owner; null where it was not read.</summary>
    public Guid? BusinessUnitId => _lead[LeadTable.OwningBusinessUnit].AsId;

    private int State => _lead[LeadTable.StateCode].AsChoice ?? LeadStates.Open;

    /// <summary>Whole days of 24 hours since it came to its stage; null where nobody knows.</summary>
    public int? DaysInStage(DateTime now) => Since is { } since ? Math.Max(0, (int)Math.Min(int.MaxValue, (now - since).TotalDays)) : null;
}
