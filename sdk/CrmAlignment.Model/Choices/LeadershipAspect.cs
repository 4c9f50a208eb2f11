namespace CrmAlignment.Model.Choices;

/// <summary>What a leader's scorecard looks at. Global choice crma_leadershipaspect.</summary>
public enum LeadershipAspect
{
    /// <summary>Model building: handovers that were offered under an agreed criteria set.</summary>
    CriteriaCoverage = 471200000,

    /// <summary>Model building: terms that are in force.</summary>
    AgreedTerms = 471200001,

    /// <summary>Model building: playbooks that are in force.</summary>
    PlaybooksInForce = 471200002,

    /// <summary>Model building: months for which the organization has a target.</summary>
    PlannedMonths = 471200003,

    /// <summary>Model building: how well both departments understand the model; a self-rating alone tells.</summary>
    SharedUnderstanding = 471200004,

    /// <summary>Model checking: handovers that sales answered before they expired.</summary>
    AnsweredHandovers = 471200005,

    /// <summary>Model checking: suggested steps of which somebody said what became of them.</summary>
    AnsweredSteps = 471200006,

    /// <summary>Model checking: experiments that ended with the leads that were agreed.</summary>
    ConclusiveExperiments = 471200007,

    /// <summary>Model checking: how well assumptions are checked against data; a self-rating alone tells.</summary>
    CheckedAssumptions = 471200008,

    /// <summary>Learning organization: experiments whose lesson led to another one.</summary>
    FollowedLessons = 471200009,

    /// <summary>Learning organization: innovations that were adopted or dropped.</summary>
    SettledInnovations = 471200010,

    /// <summary>Learning organization: months with an exchange day.</summary>
    ExchangeMonths = 471200011,

    /// <summary>Learning organization: open points that were closed in time.</summary>
    PointsInTime = 471200012,

    /// <summary>Learning organization: how openly mistakes are spoken of; a self-rating alone tells.</summary>
    Openness = 471200013,
}
