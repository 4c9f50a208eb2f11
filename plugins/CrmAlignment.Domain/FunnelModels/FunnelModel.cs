namespace CrmAlignment.Domain.FunnelModels;

/// <summary>By which of its sales a funnel has to pay for a client.</summary>
public enum FunnelModel
{
    /// <summary>By the first sale alone.</summary>
    SingleSale,

    /// <summary>By the first sale and those of the twelve months that follow, of clients who are alike.</summary>
    RepeatSale,

    /// <summary>By the same, of clients of two kinds: those who buy once, and those who come again.</summary>
    MixedSale,
}
