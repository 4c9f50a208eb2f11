namespace CrmAlignment.Client.Leadership;

/// <summary>The three parts of a leader's scorecard; they weigh 40, 40 and 20.</summary>
public enum LeadershipPart
{
    /// <summary>What is agreed: criteria, terms, playbooks and targets.</summary>
    ModelBuilding,

    /// <summary>Whether what is agreed is held against what happens.</summary>
    ModelChecking,

    /// <summary>What is learned from it, and by whom.</summary>
    LearningOrganization,
}
