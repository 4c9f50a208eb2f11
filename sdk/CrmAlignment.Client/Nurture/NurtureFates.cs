using Newtonsoft.Json;

namespace CrmAlignment.Client.Nurture;

/// <summary>What became of leads after their stay in nurture ended. Each lead counts once, by its last stay.</summary>
/// <remarks>Immutable.</remarks>
[JsonObject(ItemRequired = Required.Always)]
public sealed record NurtureFates
{
    /// <summary>All leads.</summary>
    public int All { get; init; }

    /// <summary>Those of which an opportunity was won since.</summary>
    public int Won { get; init; }

    /// <summary>Those that are open, or have an open opportunity: nothing is decided.</summary>
    public int OnItsWay { get; init; }

    /// <summary>Those that are closed, and whose account or contact bought something else since.</summary>
    public int BoughtOtherwise { get; init; }

    /// <summary>Those that are closed, and of which nothing was won.</summary>
    public int Lost { get; init; }

    /// <summary>What the won ones brought, in base currency.</summary>
    public decimal Revenue { get; init; }
}
