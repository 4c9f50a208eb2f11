using System.Collections.Generic;
using System.Runtime.Serialization;
using System.ServiceModel.Channels;
using System.ServiceModel.Dispatcher;
using System.Xml;

namespace System.ServiceModel.Description;

/// <summary>Says how the messages of an operation are serialized.</summary>
/// <remarks>Declared so that classes which derive from it or refer to it load; nothing here talks to a service.</remarks>
public class DataContractSerializerOperationBehavior : IOperationBehavior
{
    private protected DataContractSerializerOperationBehavior()
    {
    }

    /// <summary>Makes a serializer of a type.</summary>
    /// <param name="type">The type.</param>
    /// <param name="name">The name of the element.</param>
    /// <param name="ns">The namespace of the element.</param>
    /// <param name="knownTypes">The types that may stand within.</param>
    /// <returns>The serializer.</returns>
    public virtual XmlObjectSerializer CreateSerializer(Type type, string name, string ns, IList<Type> knownTypes)
        => new DataContractSerializer(type, name, ns, knownTypes);

    /// <summary>Makes a serializer of a type.</summary>
    /// <param name="type">The type.</param>
    /// <param name="name">The name of the element.</param>
    /// <param name="ns">The namespace of the element.</param>
    /// <param name="knownTypes">The types that may stand within.</param>
    /// <returns>The serializer.</returns>
    public virtual XmlObjectSerializer CreateSerializer(
        Type type, XmlDictionaryString name, XmlDictionaryString ns, IList<Type> knownTypes)
        => new DataContractSerializer(type, name, ns, knownTypes);

    void IOperationBehavior.AddBindingParameters(OperationDescription operationDescription, BindingParameterCollection bindingParameters)
    {
    }

    void IOperationBehavior.ApplyClientBehavior(OperationDescription operationDescription, ClientOperation clientOperation)
    {
    }

    void IOperationBehavior.ApplyDispatchBehavior(OperationDescription operationDescription, DispatchOperation dispatchOperation)
    {
    }

    void IOperationBehavior.Validate(OperationDescription operationDescription)
    {
    }
}
