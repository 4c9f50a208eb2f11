namespace System.ServiceModel.Description;

/// <summary>What could not be read of that which a service says of itself.</summary>
/// <remarks>Declared so that classes which derive from it or refer to it load; nothing here talks to a service.</remarks>
public class MetadataConversionError
{
    private protected MetadataConversionError()
    {
    }
}
