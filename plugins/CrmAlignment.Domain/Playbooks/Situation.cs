using System;
using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using CrmAlignment.Domain.Messages;
using CrmAlignment.Domain.Records;
using CrmAlignment.Domain.Situations;
using CrmAlignment.Model.Choices;
using CrmAlignment.Model.Tables;

namespace CrmAlignment.Domain.Playbooks;

/// <summary>When a playbook applies, as a person fills it in, which may be wrong: what is empty is not asked.</summary>
/// <param name="row">The playbook's row.</param>
[Columns(
    PlaybookTable.Stage,
    PlaybookTable.HandoverOutcome,
    PlaybookTable.MinimumDays,
    PlaybookTable.MaximumDays,
    PlaybookTable.Rating,
    PlaybookTable.RejectionReasonId,
    PlaybookTable.MinimumScore,
    PlaybookTable.MaximumScore,
    PlaybookTable.Segment)]
public sealed class Situation(IRecordValues row)
{
    internal const string StageAxis = "stage";
    internal const string HandoverAxis = "handover";
    internal const string DaysAxis = "days";
    internal const string RatingAxis = "rating";
    internal const string ReasonAxis = "reason";
    internal const string ScoreAxis = "score";
    internal const string SegmentAxis = "segment";

    private readonly Dictionary<string, RecordValue> _row = Columns.ToDictionary(column => column, row.Value);

    /// <summary>The columns.</summary>
    public static string[] Columns { get; } = DeclaredColumns.Of(typeof(Situation));

    /// <summary>Stages of leads for which anything can be done.</summary>
    public static IReadOnlyList<LeadStage> OpenStages { get; } =
        [LeadStage.Inquiry, LeadStage.MarketingQualified, LeadStage.SalesReady, LeadStage.SalesAccepted, LeadStage.Nurture];

    /// <summary>By what playbooks tell leads apart, in the order in which holes are told.</summary>
    internal static IReadOnlyList<Axis> Axes { get; } =
    [
        Axis.Known(StageAxis, [.. OpenStages.Select(stage => Text((int)stage))]),
        Axis.Open(HandoverAxis), Axis.Numbers(DaysAxis), Axis.Open(RatingAxis), Axis.Open(ReasonAxis), Axis.Open(SegmentAxis), Axis.Numbers(ScoreAxis),
    ];

    /// <summary>The leads that it takes.</summary>
    public Region Region => Region.Everything
        .With(StageAxis, Choice(PlaybookTable.Stage))
        .With(HandoverAxis, Choice(PlaybookTable.HandoverOutcome))
        .With(DaysAxis, Extent.Between(Number(PlaybookTable.MinimumDays), Number(PlaybookTable.MaximumDays)))
        .With(RatingAxis, Choice(PlaybookTable.Rating))
        .With(ReasonAxis, Extent.Of(_row[PlaybookTable.RejectionReasonId].AsId?.ToString("D")))
        .With(SegmentAxis, Extent.Of(CleanText.Of(_row[PlaybookTable.Segment].AsText)))
        .With(ScoreAxis, Extent.Between(Number(PlaybookTable.MinimumScore), Number(PlaybookTable.MaximumScore)));

    /// <summary>Why no lead can ever be in it; none when one can.</summary>
    public IEnumerable<Problem> Problems()
    {
        foreach (var problem in Reversed(PlaybookTable.MinimumDays, PlaybookTable.MaximumDays).Concat(Reversed(PlaybookTable.MinimumScore, PlaybookTable.MaximumScore)))
        {
            yield return problem;
        }

        var stage = (LeadStage?)_row[PlaybookTable.Stage].AsChoice;
        if (stage is { } closed && !OpenStages.Contains(closed))
        {
            yield return Messages.Problems.PlaybookOfClosedLeads(closed);
        }
        else if (stage is { } other and not LeadStage.SalesReady && (HandoverOutcome?)_row[PlaybookTable.HandoverOutcome].AsChoice == HandoverOutcome.Pending)
        {
            // What takes a lead out of the stage ends its offer in the same transaction.
            yield return Messages.Problems.PlaybookOfPendingElsewhere(other, LeadStage.SalesReady);
        }
    }

    /// <summary>The situation of a lead.</summary>
    /// <param name="lead">The lead, with the columns of <see cref="LeadFacts"/>.</param>
    /// <param name="handover">Outcome of its latest handover; null where it has none.</param>
    /// <param name="now">The instant of which it is asked (UTC).</param>
    public static Region Of(LeadFacts lead, HandoverOutcome? handover, DateTime now) => Region.Everything
        .With(StageAxis, Extent.Of(Text((int)lead.Stage)))
        .With(HandoverAxis, handover is { } outcome ? Extent.Of(Text((int)outcome)) : null)
        .With(DaysAxis, One(lead.DaysInStage(now)))
        .With(RatingAxis, lead.Rating is { } rating ? Extent.Of(Text((int)rating)) : null)
        .With(ReasonAxis, Extent.Of(lead.RejectionReasonId?.ToString("D")))
        .With(SegmentAxis, Extent.Of(lead.Segment))
        .With(ScoreAxis, One(lead.Score));

    private static Extent? One(int? number) => Extent.Between(number, number);

    private static string Text(int choice) => choice.ToString(CultureInfo.InvariantCulture);

    private IEnumerable<Problem> Reversed(string from, string to)
    {
        if (Number(from) is { } least && Number(to) is { } most && least > most)
        {
            yield return Messages.Problems.PlaybookRangeReversed(new ColumnName(from), least, new ColumnName(to), most);
        }
    }

    private Extent? Choice(string column) => _row[column].AsChoice is { } value ? Extent.Of(Text(value)) : null;

    private int? Number(string column) => _row[column].AsWholeNumber;
}
