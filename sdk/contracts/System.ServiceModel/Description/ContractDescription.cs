namespace System.ServiceModel.Description;

/// <summary>The operations of a service.</summary>
/// <remarks>Declared so that classes which derive from it or refer to it load; nothing here talks to a service.</remarks>
public class ContractDescription
{
    private protected ContractDescription()
    {
    }
}
