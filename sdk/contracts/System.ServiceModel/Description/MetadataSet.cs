namespace System.ServiceModel.Description;

/// <summary>What a service says of itself.</summary>
/// <remarks>Declared so that classes which derive from it or refer to it load; nothing here talks to a service.</remarks>
public class MetadataSet
{
    private protected MetadataSet()
    {
    }
}
