namespace CrmAlignment.Domain.FunnelModels;

/// <summary>Which model the clients of an organization fit.</summary>
public enum ModelFit
{
    /// <summary>Too few clients were followed.</summary>
    NotEnoughData,

    /// <summary>The share of those who bought again may be below the limit or above it.</summary>
    NotClear,

    /// <summary>Hardly anybody buys again.</summary>
    SingleSale,

    /// <summary>Clients buy again, each as likely as another.</summary>
    RepeatSale,

    /// <summary>Some clients buy again; more never do than if all were alike.</summary>
    MixedSale,
}
