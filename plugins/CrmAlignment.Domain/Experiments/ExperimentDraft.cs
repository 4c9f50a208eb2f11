using System;
using System.Collections.Generic;
using System.Linq;
using CrmAlignment.Domain.Diagnosis;
using CrmAlignment.Domain.Messages;
using CrmAlignment.Domain.Records;
using CrmAlignment.Model.Choices;
using CrmAlignment.Model.Tables;

namespace CrmAlignment.Domain.Experiments;

/// <summary>What is agreed of an experiment, as people fill it in, which may be wrong.</summary>
/// <param name="row">The row as a save leaves it.</param>
[Columns(
    ExperimentTable.Hypothesis,
    ExperimentTable.Measure,
    ExperimentTable.StartDate,
    ExperimentTable.EndDate,
    ExperimentTable.MinimumSample,
    ExperimentTable.AgreedChance)]
public sealed class ExperimentDraft(IRecordValues row)
{
    /// <summary>Fewest arms: one alone is compared with nothing.</summary>
    public const int LeastArms = 2;

    /// <summary>Most arms: leads that are divided between more decide nothing.</summary>
    public const int MostArms = 10;

    private readonly DateTime? _start = row.Value(ExperimentTable.StartDate).AsDateTime?.Date;
    private readonly DateTime? _end = row.Value(ExperimentTable.EndDate).AsDateTime?.Date;
    private readonly int? _sample = row.Value(ExperimentTable.MinimumSample).AsWholeNumber;
    private readonly decimal? _chance = row.Value(ExperimentTable.AgreedChance).AsNumber;
    private readonly int? _measure = row.Value(ExperimentTable.Measure).AsChoice;
    private readonly string[] _missing = Agreed.Where(column => row.Value(column).IsEmpty).ToArray();

    /// <summary>The columns that are frozen once it runs.</summary>
    public static IReadOnlyList<string> Agreed { get; } = DeclaredColumns.Of(typeof(ExperimentDraft));

    /// <summary>When the comparison says something; where nothing was filled in, what the server fills in.</summary>
    public ExperimentTerms Terms => new(_sample ?? ExperimentTerms.DefaultSample, _chance ?? ExperimentTerms.DefaultChance);

    /// <summary>First day on which leads arrive; null where nobody said it yet.</summary>
    public DateTime? Start => _start;

    /// <summary>Last day on which leads arrive; null where nobody said it yet.</summary>
    public DateTime? End => _end;

    /// <summary>The layer that counts; null where nobody said it yet.</summary>
    public FunnelLayer? Layer => _measure is { } measure
        ? FunnelLayer.MarketingQualified + (measure - (int)ExperimentMeasure.MarketingQualified)
        : null;

    /// <summary>What is wrong with what was filled in; a draft need not be complete.</summary>
    public IEnumerable<Problem> Problems()
    {
        if (_start is { } start && _end is { } end && end < start)
        {
            yield return Messages.Problems.PeriodReversed(start, end);
        }

        if (_sample is { } sample and (< ExperimentTerms.LeastSample or > ExperimentTerms.MostSample))
        {
            yield return Messages.Problems.MinimumSampleOutOfRange(sample, ExperimentTerms.LeastSample, ExperimentTerms.MostSample);
        }

        if (_chance is { } chance and (< ExperimentTerms.LeastChance or > ExperimentTerms.MostChance))
        {
            yield return Messages.Problems.AgreedChanceOutOfRange(chance, ExperimentTerms.LeastChance, ExperimentTerms.MostChance);
        }
    }

    /// <summary>Why it cannot start; nothing when it can.</summary>
    /// <param name="arms">Its arms.</param>
    /// <param name="today">Today, in the organization's time zone.</param>
    public IEnumerable<Problem> ProblemsOfStart(IReadOnlyList<ExperimentArm> arms, DateTime today)
    {
        foreach (var column in _missing)
        {
            yield return Messages.Problems.ExperimentIncomplete(new ColumnName(column));
        }

        // Leads that were there before may have suggested what is to be proven by them.
        if (_start is { } start && start < today)
        {
            yield return Messages.Problems.ExperimentBeganBefore(start, today);
        }

        foreach (var problem in Problems().Concat(OfArms(arms)))
        {
            yield return problem;
        }
    }

    private static IEnumerable<Problem> OfArms(IReadOnlyList<ExperimentArm> arms)
    {
        if (arms.Count is < LeastArms or > MostArms)
        {
            yield return Messages.Problems.ArmsOutOfRange(arms.Count, LeastArms, MostArms);
        }

        var controls = arms.Count(arm => arm.IsControl);
        if (controls != 1)
        {
            yield return Messages.Problems.ControlNotOne(controls);
        }

        foreach (var arm in arms.Where(arm => arm.CampaignId == Guid.Empty))
        {
            yield return Messages.Problems.ArmWithoutCampaign(arm.Name);
        }

        foreach (var same in arms.Where(arm => arm.CampaignId != Guid.Empty).GroupBy(arm => arm.CampaignId).Where(same => same.Count() > 1))
        {
            yield return Messages.Problems.ArmsShareCampaign(same.Select(arm => arm.Name).ToArray());
        }
    }
}
