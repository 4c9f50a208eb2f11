using System;
using System.Collections.Generic;
using System.Linq;
using CrmAlignment.Domain.Kpi;
using CrmAlignment.Model.Choices;

namespace CrmAlignment.Domain.Leadership;

/// <summary>Counts what rows tell of a period. The order of the rows does not matter.</summary>
/// <param name="period">The period.</param>
/// <param name="today">Today, in the organization's time zone: what is not due yet is not late.</param>
public sealed class LeadershipTally(Period period, DateTime today)
{
    private readonly Dictionary<LeadershipAspect, AspectCount> _rows = [];
    private readonly Dictionary<string, bool> _terms = [];
    private readonly Dictionary<string, bool> _playbooks = [];
    private readonly HashSet<Period> _planned = [];
    private readonly HashSet<Period> _exchanged = [];

    private DateTime Start => period.Start;

    private DateTime End => period.End;

    /// <summary>What was counted, of each aspect that rows can tell.</summary>
    public IReadOnlyDictionary<LeadershipAspect, AspectCount> Counts
    {
        get
        {
            var begun = period.Months.Count(month => month.Start <= today);
            return new Dictionary<LeadershipAspect, AspectCount>(_rows)
            {
                [LeadershipAspect.AgreedTerms] = Count(_terms),
                [LeadershipAspect.PlaybooksInForce] = Count(_playbooks),
                [LeadershipAspect.PlannedMonths] = new(_planned.Count, period.Months.Count),
                [LeadershipAspect.ExchangeMonths] = new(_exchanged.Count, begun),
            };
        }
    }

    /// <summary>Counts a handover that was offered in the period. One that waits, or was withdrawn, is answered neither way.</summary>
    /// <param name="outcome">Its outcome.</param>
    /// <param name="hasCriteriaSet">Whether it was offered under an agreed criteria set.</param>
    public void AddHandover(HandoverOutcome outcome, bool hasCriteriaSet)
    {
        Add(LeadershipAspect.CriteriaCoverage, hasCriteriaSet);
        if (outcome is HandoverOutcome.Accepted or HandoverOutcome.Rejected or HandoverOutcome.Expired)
        {
            Add(LeadershipAspect.AnsweredHandovers, outcome != HandoverOutcome.Expired);
        }
    }

    /// <summary>Counts a version of a term that is not retired: a term is in force when one of its versions is.</summary>
    public void AddTerm(string code, CriteriaSetPhase phase) => Add(_terms, code, phase);

    /// <summary>Counts a version of a playbook that is not retired.</summary>
    public void AddPlaybook(string code, CriteriaSetPhase phase) => Add(_playbooks, code, phase);

    /// <summary>Counts a target of the organization: it plans the months whose first days lie in its time.</summary>
    public void AddTarget(DateTime start, DateTime end) => _planned.UnionWith(period.Months.Where(month => month.Start >= start && month.Start <= end));

    /// <summary>Counts a step that was suggested in the period. One that is not due yet is answered neither way, unless it was.</summary>
    /// <param name="outcome">What became of it.</param>
    /// <param name="isDue">Whether its time is over.</param>
    public void AddStep(StepOutcome outcome, bool isDue)
    {
        if (outcome != StepOutcome.Suggested || isDue)
        {
            Add(LeadershipAspect.AnsweredSteps, outcome != StepOutcome.Suggested);
        }
    }

    /// <summary>Counts an experiment that ended in the period. One that was given up gave no answer.</summary>
    /// <param name="outcome">How it ended.</param>
    /// <param name="hasNext">Whether another one follows from its lesson.</param>
    public void AddExperiment(ExperimentOutcome outcome, bool hasNext)
    {
        Add(LeadershipAspect.ConclusiveExperiments, outcome is ExperimentOutcome.BetterArm or ExperimentOutcome.NoDifference);
        Add(LeadershipAspect.FollowedLessons, hasNext);
    }

    /// <summary>Counts an innovation, if it waited to be settled in the period.</summary>
    public void AddInnovation(LoggedInnovation innovation)
    {
        if (innovation.WaitsIn(Start, End))
        {
            Add(LeadershipAspect.SettledInnovations, innovation.IsSettledIn(Start, End));
        }
    }

    /// <summary>Counts an exchange day, if it was held in the period.</summary>
    public void AddExchangeDay(DateTime heldOn)
    {
        if (period.Contains(heldOn) && heldOn <= today)
        {
            _exchanged.Add(Period.Containing(PeriodGrain.Month, heldOn));
        }
    }

    /// <summary>Counts an open point, if it was due in the period. One that is due today or later is neither way, unless it is closed.</summary>
    public void AddPoint(DateTime dueDate, DateTime? closedOn)
    {
        if (period.Contains(dueDate) && (closedOn is not null || dueDate < today))
        {
            Add(LeadershipAspect.PointsInTime, closedOn is { } closed && closed <= dueDate);
        }
    }

    private void Add(LeadershipAspect aspect, bool has) => _rows[aspect] = (_rows.TryGetValue(aspect, out var count) ? count : default).With(has);

    private static void Add(Dictionary<string, bool> codes, string code, CriteriaSetPhase phase) =>
        codes[code] = phase == CriteriaSetPhase.Active || (codes.TryGetValue(code, out var isActive) && isActive);

    private static AspectCount Count(Dictionary<string, bool> codes) => new(codes.Values.Count(isActive => isActive), codes.Count);
}
