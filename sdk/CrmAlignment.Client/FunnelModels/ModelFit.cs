namespace CrmAlignment.Client.FunnelModels;

/// <summary>Which model the clients of an organization fit.</summary>
public enum ModelFit
{
    /// <summary>Fewer than 20 clients were followed, or of some months nobody knows yet who bought first in them.</summary>
    NotEnoughData,

    /// <summary>The share of those who bought again may be below a tenth or above it.</summary>
    NotClear,

    /// <summary>Surely fewer than a tenth buy again.</summary>
    SingleSale,

    /// <summary>Clients buy again, each as likely as another.</summary>
    RepeatSale,

    /// <summary>Some clients buy again; surely more never do than if all were alike.</summary>
    MixedSale,
}
