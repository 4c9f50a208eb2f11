namespace System.ServiceModel.Description;

/// <summary>An operation of a service.</summary>
/// <remarks>Declared so that classes which derive from it or refer to it load; nothing here talks to a service.</remarks>
public class OperationDescription
{
    private protected OperationDescription()
    {
    }
}
