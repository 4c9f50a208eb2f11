namespace System.ServiceModel.Dispatcher;

/// <summary>An operation of a service.</summary>
/// <remarks>Declared so that classes which derive from it or refer to it load; nothing here talks to a service.</remarks>
public sealed class DispatchOperation
{
    internal DispatchOperation()
    {
    }
}
