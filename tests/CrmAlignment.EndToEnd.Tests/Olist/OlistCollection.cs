using Xunit;

namespace CrmAlignment.EndToEnd.Tests.Olist;

/// <summary>The classes that share one replay of the real funnel.</summary>
[CollectionDefinition(Name)]
public sealed class OlistCollection : ICollectionFixture<OlistReplay>
{
    public const string Name = "Olist";
}
