using System.ServiceModel.Channels;
using System.ServiceModel.Dispatcher;

namespace System.ServiceModel.Description;

/// <summary>Changes how an operation works.</summary>
/// <remarks>Declared so that classes which derive from it or refer to it load; nothing here talks to a service.</remarks>
public interface IOperationBehavior
{
    /// <summary>Tells the binding what the behavior needs.</summary>
    /// <param name="operationDescription">The operation.</param>
    /// <param name="bindingParameters">What the binding is told.</param>
    void AddBindingParameters(OperationDescription operationDescription, BindingParameterCollection bindingParameters);

    /// <summary>Changes a client.</summary>
    /// <param name="operationDescription">The operation.</param>
    /// <param name="clientOperation">The operation of the client.</param>
    void ApplyClientBehavior(OperationDescription operationDescription, ClientOperation clientOperation);

    /// <summary>Changes a service.</summary>
    /// <param name="operationDescription">The operation.</param>
    /// <param name="dispatchOperation">The operation of the service.</param>
    void ApplyDispatchBehavior(OperationDescription operationDescription, DispatchOperation dispatchOperation);

    /// <summary>Refuses what the behavior cannot work with.</summary>
    /// <param name="operationDescription">The operation.</param>
    void Validate(OperationDescription operationDescription);
}
