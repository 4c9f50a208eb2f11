using System.Collections.Generic;
using System.Linq;

namespace CrmAlignment.Domain.Diagnosis;

/// <summary>The leads of one cohort by layer. Leads are added one by one, in any order, over any number of calls.</summary>
public sealed class FunnelTally
{
    /// <summary>The layers that leads can leave, in their order.</summary>
    public static IReadOnlyList<FunnelLayer> Left { get; } =
        [FunnelLayer.Inquiry, FunnelLayer.MarketingQualified, FunnelLayer.SalesReady, FunnelLayer.SalesAccepted, FunnelLayer.Qualified];

    private readonly LayerTally[] _layers;

    /// <summary>Of no leads yet.</summary>
    public FunnelTally()
        : this(Left.Select(_ => new LayerTally()), 0)
    {
    }

    internal FunnelTally(IEnumerable<LayerTally> layers, decimal revenue)
    {
        _layers = layers.ToArray();
        Revenue = revenue;
    }

    /// <summary>By layer, in the order of <see cref="Left"/>.</summary>
    public IReadOnlyList<LayerTally> Layers => _layers;

    /// <summary>All leads.</summary>
    public int Leads => _layers[0].Entered;

    /// <summary>Leads of which an opportunity was won.</summary>
    public int Won => _layers[_layers.Length - 1].WentOn;

    /// <summary>Revenue of the won opportunities, in base currency.</summary>
    public decimal Revenue { get; private set; }

    /// <summary>Adds a lead.</summary>
    public void Add(LeadPath path)
    {
        Revenue += path.Revenue;
        for (var layer = 0; layer < _layers.Length && layer < (int)path.Reached; layer++)
        {
            _layers[layer].AddWentOn(path.EnteredOn[layer + 1] - path.EnteredOn[layer]);
        }

        if ((int)path.Reached < _layers.Length)
        {
            _layers[(int)path.Reached].AddEnd(path);
        }
    }
}
