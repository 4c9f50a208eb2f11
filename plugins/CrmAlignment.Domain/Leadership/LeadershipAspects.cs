using System.Collections.Generic;
using System.Linq;
using CrmAlignment.Domain.Diagnosis;
using CrmAlignment.Model.Choices;

namespace CrmAlignment.Domain.Leadership;

/// <summary>To which part an aspect belongs, and how many rows it needs. Weights and limits are chosen by this project.</summary>
public static class LeadershipAspects
{
    private static readonly LeadershipAspect[] OfBuilding =
    [
        LeadershipAspect.CriteriaCoverage, LeadershipAspect.AgreedTerms, LeadershipAspect.PlaybooksInForce, LeadershipAspect.PlannedMonths,
        LeadershipAspect.SharedUnderstanding,
    ];

    private static readonly LeadershipAspect[] OfChecking =
    [
        LeadershipAspect.AnsweredHandovers, LeadershipAspect.AnsweredSteps, LeadershipAspect.ConclusiveExperiments, LeadershipAspect.CheckedAssumptions,
    ];

    private static readonly LeadershipAspect[] OfLearning =
    [
        LeadershipAspect.FollowedLessons, LeadershipAspect.SettledInnovations, LeadershipAspect.ExchangeMonths, LeadershipAspect.PointsInTime,
        LeadershipAspect.Openness,
    ];

    /// <summary>The parts, in their order.</summary>
    public static IReadOnlyList<LeadershipPart> Parts { get; } =
        [LeadershipPart.ModelBuilding, LeadershipPart.ModelChecking, LeadershipPart.LearningOrganization];

    /// <summary>The aspects of a part, in their order.</summary>
    public static IReadOnlyList<LeadershipAspect> Of(LeadershipPart part) => part switch
    {
        LeadershipPart.ModelBuilding => OfBuilding,
        LeadershipPart.ModelChecking => OfChecking,
        _ => OfLearning,
    };

    /// <summary>What a part weighs, of 100.</summary>
    public static int WeightOf(LeadershipPart part) => part == LeadershipPart.LearningOrganization ? 20 : 40;

    /// <summary>Whether rows can tell; where not, a self-rating alone does.</summary>
    public static bool IsCounted(LeadershipAspect aspect) =>
        aspect is not (LeadershipAspect.SharedUnderstanding or LeadershipAspect.CheckedAssumptions or LeadershipAspect.Openness);

    /// <summary>
    /// Rows from which on they tell: 20 where they are a sample of what people do every day, as everywhere in the product; 1 where they are all that
    /// there is, such as the terms of an organization.
    /// </summary>
    public static int LeastOf(LeadershipAspect aspect) => aspect switch
    {
        LeadershipAspect.CriteriaCoverage or LeadershipAspect.AnsweredHandovers or LeadershipAspect.AnsweredSteps => FunnelDiagnosis.LeastDecided,
        _ => 1,
    };

    /// <summary>All aspects.</summary>
    public static IEnumerable<LeadershipAspect> All => Parts.SelectMany(Of);
}
