using System;
using System.Collections.Generic;
using System.Linq;
using CrmAlignment.Domain.Kpi;
using CrmAlignment.Domain.Messages;
using CrmAlignment.Domain.Records;
using CrmAlignment.Model.Choices;
using CrmAlignment.Model.Tables;

namespace CrmAlignment.Domain.Targets;

/// <summary>A target as a person fills it in, which may be wrong.</summary>
/// <param name="row">The row as a save leaves it.</param>
[Columns(
    KpiTargetTable.Measure,
    KpiTargetTable.Grain,
    KpiTargetTable.PeriodStart,
    KpiTargetTable.CampaignId,
    KpiTargetTable.BusinessUnitId,
    KpiTargetTable.LeadCategoryId,
    KpiTargetTable.Plan)]
public sealed class TargetDraft(IRecordValues row)
{
    // Whoever plans for other years has mistyped one, and dates end at the year 9999.
    private const int FirstYear = 1900;
    private const int LastYear = 2199;

    private static readonly string[] Needed = [KpiTargetTable.Measure, KpiTargetTable.Grain, KpiTargetTable.PeriodStart, KpiTargetTable.Plan];

    private readonly TargetMeasure? _measure = (TargetMeasure?)row.Value(KpiTargetTable.Measure).AsChoice;
    private readonly PeriodGrain? _grain = (PeriodGrain?)row.Value(KpiTargetTable.Grain).AsChoice;
    private readonly DateTime? _start = row.Value(KpiTargetTable.PeriodStart).AsDateTime?.Date;
    private readonly decimal? _plan = row.Value(KpiTargetTable.Plan).AsNumber;
    private readonly Guid? _campaign = row.Value(KpiTargetTable.CampaignId).AsId;
    private readonly Guid? _businessUnit = row.Value(KpiTargetTable.BusinessUnitId).AsId;
    private readonly Guid? _category = row.Value(KpiTargetTable.LeadCategoryId).AsId;

    /// <summary>The target, once there are no problems.</summary>
    /// <exception cref="InvalidOperationException">Something is missing, which <see cref="Problems"/> says.</exception>
    public KpiTarget Target => new(_measure!.Value, FiscalPeriod.From(_grain!.Value, _start!.Value), Scope, _plan!.Value);

    private Scope Scope => _campaign is { } campaign ? Scope.Campaign(campaign)
        : _businessUnit is { } unit ? Scope.BusinessUnit(unit)
        : _category is { } category ? Scope.LeadCategory(category)
        : Scope.Organization;

    /// <summary>What is wrong with it; none when it can be saved.</summary>
    /// <param name="calendar">
    /// The calendar in which the first day begins a period; null where the save does not change the period, so that what was planned by another
    /// calendar stays savable.
    /// </param>
    public IReadOnlyList<Problem> Problems(FiscalCalendar? calendar)
    {
        var missing = Needed.Where(column => row.Value(column).IsEmpty).Select(column => Messages.Problems.TargetIncomplete(new ColumnName(column)));
        return [.. missing, .. OfPeriod(calendar), .. OfPlan(), .. OfScope()];
    }

    private IEnumerable<Problem> OfPeriod(FiscalCalendar? calendar)
    {
        if (_start is { Year: < FirstYear or > LastYear } other)
        {
            yield return Messages.Problems.TargetYearUnlikely(other, FirstYear, LastYear);
        }
        else if (_start is { } start && _grain is { } grain && calendar is not null && !calendar.IsStart(grain, start))
        {
            var before = calendar.Containing(grain, start);
            yield return Messages.Problems.NotAFiscalStart(start, grain, before.Start, before.Before(-1).Start);
        }
    }

    private IEnumerable<Problem> OfPlan()
    {
        if (_measure is not { } measure || _plan is not { } plan)
        {
            yield break;
        }

        if (TargetMeasures.IsShare(measure) && plan is < 0 or > 1)
        {
            yield return Messages.Problems.PlanNotAShare(measure, plan);
        }
        else if (plan < 0 && !TargetMeasures.MayBeNegative(measure))
        {
            yield return Messages.Problems.PlanNegative(measure, plan);
        }
    }

    private IEnumerable<Problem> OfScope()
    {
        if (new[] { _campaign, _businessUnit, _category }.Count(scope => scope is not null) > 1)
        {
            yield return Messages.Problems.TargetOfTwoScopes();
        }
    }
}
