namespace CrmAlignment.Domain.Health;

/// <summary>How a number moved since the period before.</summary>
public enum Trend
{
    /// <summary>It does better, beyond chance.</summary>
    Better,

    /// <summary>It moved no more than chance explains.</summary>
    AsBefore,

    /// <summary>It does worse, beyond chance.</summary>
    Worse,
}
