namespace CrmAlignment.LocalDataverse.TestPlugins;

/// <summary>A class that is no plug-in.</summary>
public sealed class NoInterface
{
}
