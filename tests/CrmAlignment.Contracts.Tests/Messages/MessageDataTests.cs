using System;
using System.Collections.Generic;
using System.Linq;
using System.Text.RegularExpressions;
using CrmAlignment.MessageGenerator.Data;
using Xunit;

namespace CrmAlignment.Contracts.Tests.Messages;

/// <summary>The data file is what people read and change: it is in order, and its sentences say more than the names do.</summary>
public sealed class MessageDataTests
{
    private static readonly HashSet<string> Fillers = new(
        ["a", "an", "and", "are", "by", "for", "id", "ids", "in", "is", "it", "its", "of", "on", "or", "s", "that", "the", "to", "which"],
        StringComparer.Ordinal);

    [Fact]
    public void Data_has_no_problem()
        => AssertNone(MessageFileReader.Read(MessageData.Text).Problems.Select(problem => $"line {problem.Line}: {problem.Text}"));

    [Fact]
    public void Data_holds_every_message()
        => Assert.Equal((173, 55), (MessagesOf("Microsoft.Crm.Sdk.Proxy"), MessagesOf("Microsoft.Xrm.Sdk")));

    [Fact]
    public void Every_sentence_says_more_than_the_name()
        => AssertNone(
            from item in MessageData.Messages
            from property in item.Message.Elements()
            where IsEcho(MessageData.Name(property), property.Value)
            select $"{MessageData.Name(item.Message)}.{MessageData.Name(property)}: {property.Value}");

    [Theory]
    [InlineData("QueueItemIds", "The ids of the items of the queue.", true)]
    [InlineData("TeamId", "The team that the users join.", false)]
    [InlineData("FetchXML", "The FetchXML.", true)]
    public void Sentence_is_an_echo_when_all_its_words_are_in_the_name(string name, string sentence, bool isEcho)
        => Assert.Equal(isEcho, IsEcho(name, sentence));

    [Fact]
    public void No_message_is_in_two_assemblies()
        => AssertNone(MessageData.Messages
            .GroupBy(item => MessageData.Name(item.Message))
            .Where(group => group.Count() > 1)
            .Select(group => group.Key));

    private static bool IsEcho(string name, string sentence)
    {
        var words = Regex.Matches(name, "[A-Z]+(?![a-z])|[A-Z]?[a-z]+").Select(match => Stem(match.Value)).ToHashSet();
        return Regex.Matches(sentence, "[A-Za-z]+")
            .Select(match => match.Value.ToLowerInvariant())
            .Where(word => !Fillers.Contains(word))
            .All(word => words.Contains(Stem(word)) || name.Contains(word, StringComparison.OrdinalIgnoreCase));
    }

    private static string Stem(string word) => word.ToLowerInvariant().TrimEnd('s');

    private static int MessagesOf(string assembly)
        => MessageData.Assemblies.Single(item => MessageData.Name(item) == assembly).Elements("Message").Count();

    private static void AssertNone(IEnumerable<string> offenders)
    {
        var list = offenders.ToList();
        Assert.True(list.Count == 0, $"{list.Count} offenders:\n{string.Join('\n', list)}");
    }
}
