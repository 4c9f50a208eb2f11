using System;
using System.IO;
using System.Linq;
using System.Reflection;
using System.Runtime.Loader;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Xunit;

namespace CrmAlignment.Contracts.Tests.ServiceModel;

/// <summary>
/// Classes that derive from the .NET Framework's service classes, as those of Microsoft.Xrm.Sdk do, load on .NET with our
/// System.ServiceModel in the framework's place.
/// </summary>
public sealed class ServiceClientLoadTests
{
    // The bases and members with types of System.ServiceModel in the surface of Microsoft.Xrm.Sdk, and the behaviors behind them.
    private const string Source = """
        using System;
        using System.Collections.Generic;
        using System.Collections.ObjectModel;
        using System.Runtime.Serialization;
        using System.ServiceModel;
        using System.ServiceModel.Channels;
        using System.ServiceModel.Description;
        using System.ServiceModel.Dispatcher;
        using System.ServiceModel.Security;

        public abstract class WebProxyClient<TService> : ClientBase<TService>, IDisposable
            where TService : class
        {
            protected static ServiceEndpoint CreateServiceEndpoint(Uri url) { return null; }
            protected static Binding GetBinding(Uri url) { return null; }
            void IDisposable.Dispose() { }
        }

        public sealed class OrganizationWebProxyClient : WebProxyClient<IDisposable>
        {
        }

        public sealed class XrmBinding : CustomBinding
        {
        }

        public sealed class ServiceEndpointDictionary : Dictionary<string, ServiceEndpoint>
        {
        }

        public class ServiceChannel<TChannel> : IDisposable
        {
            protected ICommunicationObject CommunicationObject { get; set; }
            protected ChannelFactory<TChannel> Factory { get; set; }
            public void Dispose() { }
        }

        public sealed class ServiceEndpointMetadata
        {
            public Collection<MetadataConversionError> Errors { get; set; }
            public MetadataSet ServiceMetadata { get; set; }
        }

        public sealed class IssuerEndpoint
        {
            public EndpointAddress IssuerAddress { get; set; }
            public TrustVersion TrustVersion { get; set; }
            public ClientCredentials Credentials { get; set; }
            public MessageSecurityException Error { get; set; }
        }

        public sealed class EndpointBehavior : IEndpointBehavior
        {
            void IEndpointBehavior.AddBindingParameters(ServiceEndpoint endpoint, BindingParameterCollection parameters) { }
            void IEndpointBehavior.ApplyClientBehavior(ServiceEndpoint endpoint, ClientRuntime client) { }
            void IEndpointBehavior.ApplyDispatchBehavior(ServiceEndpoint endpoint, EndpointDispatcher dispatcher) { }
            void IEndpointBehavior.Validate(ServiceEndpoint endpoint) { }
        }

        public sealed class ContractBehavior : Attribute, IContractBehavior
        {
            public void AddBindingParameters(ContractDescription contract, ServiceEndpoint endpoint, BindingParameterCollection parameters) { }
            public void ApplyClientBehavior(ContractDescription contract, ServiceEndpoint endpoint, ClientRuntime client) { }
            public void ApplyDispatchBehavior(ContractDescription contract, ServiceEndpoint endpoint, DispatchRuntime dispatch) { }
            public void Validate(ContractDescription contract, ServiceEndpoint endpoint) { }
        }

        public sealed class OperationBehavior : DataContractSerializerOperationBehavior
        {
            public OperationBehavior(OperationDescription operation) : base(operation) { }
            public override XmlObjectSerializer CreateSerializer(Type type, string name, string ns, IList<Type> knownTypes) { return null; }
        }
        """;

    [Fact]
    public void Classes_that_derive_from_the_frameworks_service_classes_load()
    {
        var types = new AssemblyLoadContext(nameof(ServiceClientLoadTests)).LoadFromStream(Compile()).GetTypes();

        Assert.Contains("OrganizationWebProxyClient", types.Select(type => type.Name));
        Assert.All(types, type => Assert.NotEmpty(type.GetMembers(BindingFlags.Public | BindingFlags.NonPublic | BindingFlags.Instance)));
    }

    private static MemoryStream Compile()
    {
        var framework = Directory.EnumerateFiles(Path.Combine(AppContext.BaseDirectory, "framework"), "*.dll")
            .Select(path => MetadataReference.CreateFromFile(path));
        var compilation = CSharpCompilation.Create(
            "Derived", [CSharpSyntaxTree.ParseText(Source)], framework, new CSharpCompilationOptions(OutputKind.DynamicallyLinkedLibrary));
        var stream = new MemoryStream();
        var result = compilation.Emit(stream);
        Assert.True(result.Success, string.Join("\n", result.Diagnostics));
        stream.Position = 0;
        return stream;
    }
}
