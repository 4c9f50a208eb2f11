namespace CrmAlignment.Client.Leadership;

/// <summary>Where the value of an aspect comes from.</summary>
public enum AspectSource
{
    /// <summary>Counted from rows.</summary>
    Measured,

    /// <summary>The leader's own word, since too few rows tell.</summary>
    SelfRated,

    /// <summary>Too few rows tell, and the leader did not rate himself.</summary>
    NotEnoughData,
}
