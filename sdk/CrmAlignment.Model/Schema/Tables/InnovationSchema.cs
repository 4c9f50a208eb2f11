using CrmAlignment.Model.Choices;
using CrmAlignment.Model.Tables;
using Names = CrmAlignment.Model.Tables.InnovationTable;

namespace CrmAlignment.Model.Schema.Tables;

/// <summary>Declaration of <see cref="InnovationTable"/>.</summary>
internal static class InnovationSchema
{
    internal static TableSchema Table { get; } = new()
    {
        LogicalName = Names.LogicalName,
        SchemaName = "crma_Innovation",
        Ownership = Ownership.User,
        Label = Glossary.Innovation.Name,
        CollectionLabel = Glossary.Innovation.Plural,
        Description = new(
            "The log of innovations: where each came from, whether it was adopted, and what its campaign or experiment brings.",
            "Журнал нововведений: откуда пришло каждое, внедрено ли оно и что приносит его кампания или эксперимент.",
            "Журнал нововведень: звідки прийшло кожне, чи впроваджено його і що приносить його кампанія або експеримент.",
            "创新日志：每项创新的来源、是否采用，以及其市场活动或实验带来的成果。"),
        Columns =
        [
            new TextColumn(
                Names.Name, 200,
                new("Name", "Название", "Назва", "名称"),
                new(
                    "What is done in a new way, in a few words.",
                    "Что делается по-новому, в нескольких словах.",
                    "Що робиться по-новому, кількома словами.",
                    "用几个词说明新的做法。"))
            { IsPrimaryName = true, Required = Requirement.ApplicationRequired },
            new MemoColumn(
                Names.Description, 4000,
                new("Description", "Описание", "Опис", "说明"),
                new(
                    "What is done, how, and what is expected of it.",
                    "Что делается, как и чего от этого ждут.",
                    "Що робиться, як і чого від цього очікують.",
                    "做什么、怎么做、预期如何。")),
            new ChoiceColumn(
                Names.Source, ChoiceSchema.NameOf<InnovationSource>(),
                new("Source of inspiration", "Источник идеи", "Джерело ідеї", "灵感来源"),
                new("Where the idea came from.", "Откуда пришла идея.", "Звідки прийшла ідея.", "想法从何而来。"))
            { Required = Requirement.ApplicationRequired },
            new DateTimeColumn(
                Names.NotedOn, DateTimeBehavior.DateOnly,
                new("Noted on", "Записано", "Записано", "记录日期"),
                new(
                    "Day on which it was noted; today when empty.",
                    "День записи; если пусто, сегодня.",
                    "День запису; якщо порожньо, сьогодні.",
                    "记录之日；为空时为今天。")),
            new ChoiceColumn(
                Names.Phase, ChoiceSchema.NameOf<InnovationPhase>(),
                new("Innovation phase", "Состояние нововведения", "Стан нововведення", "创新状态"),
                new(
                    "Proposed, tried, adopted or dropped.",
                    "Предложено, пробуется, внедрено или отвергнуто.",
                    "Запропоновано, випробовується, впроваджено або відкинуто.",
                    "已提出、试行中、已采用或已放弃。"))
            { Required = Requirement.ApplicationRequired, Default = (int)InnovationPhase.Proposed },
            new DateTimeColumn(
                Names.SettledOn, DateTimeBehavior.DateOnly,
                new("Settled on", "Решено", "Вирішено", "定案日期"),
                new(
                    "Day on which it was adopted or dropped; today when empty then, and empty before.",
                    "День, когда оно внедрено или отвергнуто; если тогда пусто, сегодня; до этого пусто.",
                    "День, коли його впроваджено або відкинуто; якщо тоді порожньо, сьогодні; до того порожньо.",
                    "采用或放弃之日；届时为空则为今天，此前为空。")),
            new LookupColumn(
                Names.CampaignId, CampaignTable.LogicalName, Cascade.Referential, "crma_innovation_campaignid",
                Glossary.Campaign.Name,
                new(
                    "Campaign by which it is done: the ledger counts what that brings. Empty where an experiment is given.",
                    "Кампания, в которой это делается: реестр считает, что она приносит. Пусто, если указан эксперимент.",
                    "Кампанія, у якій це робиться: реєстр рахує, що вона приносить. Порожньо, якщо вказано експеримент.",
                    "实施该创新的市场活动：台账统计其带来的成果。指定实验时为空。")),
            new LookupColumn(
                Names.ExperimentId, ExperimentTable.LogicalName, Cascade.Referential, "crma_innovation_experimentid",
                Glossary.Experiment.Name,
                new(
                    "Experiment that tries it: the campaigns of its arms count. Empty where a campaign is given.",
                    "Эксперимент, в котором это пробуют: считаются кампании его вариантов. Пусто, если указана кампания.",
                    "Експеримент, у якому це пробують: рахуються кампанії його варіантів. Порожньо, якщо вказано кампанію.",
                    "试行该创新的实验：计其各方案的市场活动。指定市场活动时为空。")),
        ],
    };
}
