using CrmAlignment.Model.Choices;
using CrmAlignment.Model.Tables;
using Names = CrmAlignment.Model.Tables.ExperimentTable;

namespace CrmAlignment.Model.Schema.Tables;

/// <summary>Declaration of <see cref="ExperimentTable"/>. People fill it in; the server says when it started and how it ended.</summary>
internal static class ExperimentSchema
{
    internal static TableSchema Table { get; } = new()
    {
        LogicalName = Names.LogicalName,
        SchemaName = "crma_Experiment",
        Ownership = Ownership.User,
        Label = Glossary.Experiment.Name,
        CollectionLabel = Glossary.Experiment.Plural,
        Description = new(
            "A mini-campaign as an experiment: a hypothesis, its arms, and what was agreed before it began.",
            "Мини-кампания как эксперимент: гипотеза, варианты и то, что согласовано до начала.",
            "Мінікампанія як експеримент: гіпотеза, варіанти і те, що узгоджено до початку.",
            "作为实验的小型市场活动：假设、各方案，以及开始前的约定。"),
        Columns =
        [
            new TextColumn(
                Names.Name, 200,
                new("Name", "Название", "Назва", "名称"),
                new(
                    "Short name of the experiment.",
                    "Краткое название эксперимента.",
                    "Коротка назва експерименту.",
                    "实验的简称。"))
            { IsPrimaryName = true, Required = Requirement.ApplicationRequired },
            new MemoColumn(
                Names.Hypothesis, 4000,
                new("Hypothesis", "Гипотеза", "Гіпотеза", "假设"),
                new(
                    "What is expected, and why. Does not change once the experiment runs.",
                    "Что ожидается и почему. После запуска эксперимента не меняется.",
                    "Що очікується і чому. Після запуску експерименту не змінюється.",
                    "预期什么以及原因。实验开始后不再更改。")),
            new ChoiceColumn(
                Names.Measure, ChoiceSchema.NameOf<ExperimentMeasure>(),
                new("Measure", "Показатель", "Показник", "指标"),
                new(
                    "The layer of the funnel that a lead of an arm has to reach. Does not change once the experiment runs.",
                    "Уровень воронки, до которого должен дойти лид варианта. После запуска эксперимента не меняется.",
                    "Рівень воронки, до якого має дійти лід варіанта. Після запуску експерименту не змінюється.",
                    "方案的线索须达到的漏斗环节。实验开始后不再更改。")),
            new DateTimeColumn(
                Names.StartDate, DateTimeBehavior.DateOnly,
                new("First day", "Первый день", "Перший день", "第一天"),
                new(
                    "First day on which leads arrive, in the organization's time zone; at the earliest the day on which the experiment is started.",
                    "Первый день поступления лидов в часовом поясе компании; не раньше дня запуска эксперимента.",
                    "Перший день надходження лідів у часовому поясі компанії; не раніше дня запуску експерименту.",
                    "线索到达的第一天，按公司时区；不早于实验开始之日。")),
            new DateTimeColumn(
                Names.EndDate, DateTimeBehavior.DateOnly,
                new("Last day", "Последний день", "Останній день", "最后一天"),
                new(
                    "Last day on which leads arrive; before its end the experiment ends by the agreed chance only, or is cancelled.",
                    "Последний день поступления лидов; раньше эксперимент завершают только по согласованной вероятности или отменяют.",
                    "Останній день надходження лідів; раніше експеримент завершують лише за узгодженою ймовірністю або скасовують.",
                    "线索到达的最后一天；在此之前，只能按约定概率结束实验，或取消实验。")),
            new WholeNumberColumn(
                Names.MinimumSample, 20, 1_000_000,
                new("Minimum sample", "Минимальная выборка", "Мінімальна вибірка", "最小样本"),
                new(
                    "Decided leads that each arm needs before anything is said: 20 to 1,000,000; 100 when empty.",
                    "Сколько лидов с известным исходом нужно каждому варианту: от 20 до 1 000 000; если пусто, 100.",
                    "Скільки лідів із відомим результатом потрібно кожному варіанту: від 20 до 1 000 000; якщо порожньо, 100.",
                    "每个方案所需的已有结果的线索数：20 到 1,000,000；为空时为 100。")),
            new DecimalColumn(
                Names.AgreedChance, 0.8m, 0.9999m, 4,
                new("Agreed chance", "Согласованная вероятность", "Узгоджена ймовірність", "约定概率"),
                new(
                    "Chance of being the best from which on an arm is called better, and the experiment may end early: 0.8 to 0.9999; 0.99 when empty.",
                    "Вероятность оказаться лучшим, с которой вариант признается лучшим, а эксперимент можно завершить досрочно: от 0,8 до 0,9999; если пусто, 0,99.",
                    "Імовірність виявитися найкращим, з якої варіант визнається кращим, а експеримент можна завершити достроково: від 0,8 до 0,9999; якщо порожньо, 0,99.",
                    "某方案为最佳的概率达到此值即判定其更优，实验也可提前结束：0.8 到 0.9999；为空时为 0.99。")),
            new ChoiceColumn(
                Names.Phase, ChoiceSchema.NameOf<ExperimentPhase>(),
                new("Experiment phase", "Состояние эксперимента", "Стан експерименту", "实验状态"),
                new(
                    "Draft, running or ended, in this order.",
                    "Черновик, идет или завершен, в этом порядке.",
                    "Чернетка, триває або завершено, у цьому порядку.",
                    "依次为草稿、进行中、已结束。"))
            { Required = Requirement.ApplicationRequired, Default = (int)ExperimentPhase.Draft },
            new DateTimeColumn(
                Names.StartedOn, DateTimeBehavior.UserLocal,
                new("Experiment started on", "Эксперимент запущен", "Експеримент запущено", "实验开始时间"),
                new(
                    "When the experiment was started; the server writes it.",
                    "Когда эксперимент запущен; заполняет сервер.",
                    "Коли експеримент запущено; заповнює сервер.",
                    "实验开始的时间；由服务器填写。"))
            { IsReadOnlyOnForms = true },
            new DateTimeColumn(
                Names.EndedOn, DateTimeBehavior.UserLocal,
                new("Experiment ended on", "Эксперимент завершен", "Експеримент завершено", "实验结束时间"),
                new(
                    "When the experiment was ended; the server writes it.",
                    "Когда эксперимент завершен; заполняет сервер.",
                    "Коли експеримент завершено; заповнює сервер.",
                    "实验结束的时间；由服务器填写。"))
            { IsReadOnlyOnForms = true },
            new ChoiceColumn(
                Names.Outcome, ChoiceSchema.NameOf<ExperimentOutcome>(),
                new("Outcome", "Итог", "Підсумок", "结果"),
                new(
                    "What the numbers said as the experiment ended; the server writes it.",
                    "Что показали числа при завершении эксперимента; заполняет сервер.",
                    "Що показали числа під час завершення експерименту; заповнює сервер.",
                    "实验结束时数据的结论；由服务器填写。"))
            { IsReadOnlyOnForms = true },
            new MemoColumn(
                Names.CancelReason, 2000,
                new("Cancellation reason", "Причина отмены", "Причина скасування", "取消原因"),
                new(
                    "Why the experiment is given up; whoever ends it with a reason cancels it, and no arm is called better.",
                    "Почему эксперимент прекращен; завершение с указанием причины отменяет его, и ни один вариант не признается лучшим.",
                    "Чому експеримент припинено; завершення із зазначенням причини скасовує його, і жоден варіант не визнається кращим.",
                    "为何放弃实验；填写原因后结束即为取消，不判定任何方案更优。")),
            new MemoColumn(
                Names.Lesson, 4000,
                new("Lesson", "Урок", "Урок", "经验"),
                new(
                    "What was learned; without it an experiment does not end.",
                    "Что удалось узнать; без этого эксперимент не завершить.",
                    "Про що дізналися; без цього експеримент не завершити.",
                    "所得经验；没有它，实验不能结束。")),
            new LookupColumn(
                Names.NextId, ExperimentTable.LogicalName, Cascade.Referential, "crma_experiment_nextid",
                new("Next experiment", "Следующий эксперимент", "Наступний експеримент", "下一个实验"),
                new(
                    "The experiment that follows from the lesson.",
                    "Эксперимент, который следует из этого урока.",
                    "Експеримент, який випливає з цього уроку.",
                    "由此经验引出的下一个实验。")),
        ],
    };
}
