namespace CrmAlignment.Domain.Diagnosis;

/// <summary>Where a lead stands that did not go on.</summary>
public enum PathEnd
{
    /// <summary>Still in the last layer that it reached: nothing is decided.</summary>
    Inside,

    /// <summary>Kept for later, in a nurture track.</summary>
    Nurtured,

    /// <summary>Disqualified, or its opportunities were lost.</summary>
    Lost,
}
