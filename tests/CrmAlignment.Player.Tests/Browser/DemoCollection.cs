using Xunit;

namespace CrmAlignment.Player.Tests.Browser;

/// <summary>The classes that share the demo, one after another.</summary>
[CollectionDefinition(Name)]
public sealed class DemoCollection : ICollectionFixture<DemoPlayer>
{
    public const string Name = "Demo in a browser";
}
