namespace CrmAlignment.Client.Health;

/// <summary>What the numbers say about a symptom, the worst last.</summary>
public enum Finding
{
    /// <summary>It is not there.</summary>
    Healthy,

    /// <summary>There are too few cases to tell.</summary>
    NotEnoughData,

    /// <summary>The number is on the wrong side, within what chance explains.</summary>
    Watch,

    /// <summary>It is there, beyond chance.</summary>
    Symptom,
}
