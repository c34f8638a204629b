"""Forty-four calls as a reader finds them: where the questions begin, and what each speaker does.

A row: call, the turn with which questions and answers begin (or "whole"), then speakers with two turns or more
by kind. The first eleven calls were read before any rule was written, the others after; all rows were written out by
the program and corrected where reading the call said otherwise, so they hold what was read but are no blind count.
Left out: labels that stand for two people, a fireside chat, and single turns.
"""

FIRST_READ = 11

CALLS = (
    """4320211 6
    operator: Speaker 1
    management: Maureen Mulholland; Brett Ponton; Brian D'Ambrosia
    analyst: Brian Nagel; Jonathan Lamers; Bret Jordan; Rick Nelson; Stephanie Benjamin's; Scott Stember
    """,
    """4341191 7
    operator: Brandon
    investor_relations: Steve Whitaker
    management: Larry Culp; Carolina Dybeck Happe
    analyst: Jeff Sprague; Andrew Obin; Scott Davis; Josh Pokrzywinski; Steve Tusa; Markus Mittermaier; Guatam Khana; Julian Mitchell; Nigel Cowie; Dean Dre
    """,
    """4346923 10
    operator: Operator
    management: Juan Esteban Calle; Bill Wagner; Tomas Restrepo; Camilo Restrepo
    analyst: Juliana Aguilar; Paul Shaban; Gordon Lee; Adrian Puerta; Alexandra Orbegon; Roberto; Speaker 13; Alejandro Chavela; Stephanie; Andres Soto; Fransisco Suarez; Mike Deck; Juan
    """,
    """4361631 3
    operator: Speaker 6
    management: Speaker 1; speaker 2; Antonio
    """,
    """4363614 5
    operator: Operator; Speaker 3
    management: Didier
    analyst: Jason Mollin; ERnesto; Brian Flores; Carlos Gomez; Alonzo; Yuri Fernandes; Nicolas Riva; Speaker 5
    """,
    """4364366 4
    operator: Speaker 1
    investor_relations: Laura Gannon
    management: Joc O'Rourke; Clint Freeland
    """,
    """4374910 whole
    """,
    """4384964 5
    operator: John
    investor_relations: Jeffrey Kotkin
    management: Phil Lembo
    analyst: Char; Steve; Angie; Julian; Dragesh; Jeremy; Paul; Mike; Ensu; David; Travis; Andrew
    """,
    """4387383 41
    operator: Speaker 3; Speaker 4; Speaker 5
    management: Micheal Frenz; David Bistricer; J J Bistricer
    analyst: Craig Kusera
    """,
    """4397829 8
    operator: Speaker 1
    investor_relations: Janet Barth
    management: Mark Tritton; Gustavo Arnal; John Hartmann
    analyst: Kurt O'Neal; Morgan Stanley; Bobby Griffin; Chris Horvers; Peter Benedict; Steven Forbes; Carla Casella; Mike Lasser; Seth Basham
    """,
    """4360674 4
    operator: Danny
    investor_relations: Matthew Roskot
    management: Rebecca Kujawa; Jim Robo
    analyst: Richie; Cub; Michael Winestean; Steve; Michael
    """,
    """4330115 7
    operator: Operator
    management: Iv Culp; Ken Bowling
    analyst: Bobby Griffin; Paul Betz; Marco Rodriguez
    """,
    """4344338 5
    operator: Christelle
    investor_relations: Matt Gugino
    management: Tom Joyce
    analyst: Derek De Bruin; Tycho Peterson; Vijay Kumar; Scott Davis
    """,
    """4344866 7
    operator: Speaker 1
    investor_relations: Scott Dudley
    management: Suzanne S.; Steve Lindsey; Steve Rasche
    analyst: Richie C.; Michael W.; Brian; Speaker 9; Richard S.
    """,
    """4346818 6
    operator: Speaker 1
    management: Vicente Reynal; Emily
    analyst: Andy Caplets; Julian Mitchell; Michael Holleran; Nigel Co; Jeff Sprague; David Rosseau; Josh Poklinsky; Nathan Jones; Nicole Deblase; Speaker 13; John Walsh
    """,
    """4359732 5
    operator: Operator
    management: Detlef Trefzger; Markus Blanka
    analyst: Daniel Roeska; Sathish Sivakumar; David Kerstens; Sam Bland; Mark McVicar; Neil Glynn; Frans Hoyer; Christian Obst; Muneeba Kayani; Sebastian Vogel
    """,
    """4359971 6
    operator: Joanna
    management: Jean-Marc Germain; Peter Matt
    analyst: Chris Terry; Josh Sullivan; David Gagliano; Curt Woodworth; Matthew Fields; Sean Warnock
    """,
    """4360366 10
    operator: Operator
    investor_relations: Abbe Goldstein
    management: Alan Schnitzer; Dan Frey; Greg Toczydlowski
    analyst: Michael Phillips; Ryan Tinney; Meyer Shields; Elyse Greenspan; David; Paul Newsome; Brian; Jimmy Buller
    """,
    """4360717 3
    operator: Operator
    management: Eduardo Padilla; Juan Fonseca
    analyst: Ben Theurer; Bob Ford; Miguel Tortolero; Marcella Focaccia; Gustavo Oliveira; Alan Alanis; Ulises Argote; Rodrigo Echagaray; Alvaro Garcia; Sergio Matsumoto; Carlos Laboy; Ricardo Alves
    """,
    """4365024 10
    operator: Anna
    investor_relations: Joe Jaffoni
    management: Perry Sook; Tom Carter
    analyst: John Kennedy; Steven Call; Zach Silver; Aaron Watts; Dan Cutter; Greg Harbor; John Connoly; Jim Gauss
    """,
    """4365948 6
    operator: Kay
    investor_relations: Betsy Cowell
    management: Randall Dearth; Craig Merrill
    analyst: Mike Harrison; Rosemary
    """,
    """4366302 9
    operator: Chuck
    management: Todd Meredith; Rob Hall; Chris
    analyst: Nick Joseph; Sarah Tan; Vikram Malhotra; Jordan Sadler; Rich Anderson; John Chen; Todd Stender; Tayo
    """,
    """4366429 6
    operator: Speaker 1
    investor_relations: John Sweeney
    management: Don Casey; Jorge Gomez
    analyst: Jeff Johnson; Tycho Peterson; Steven Valiquette; Michael Cherny; Jason Bednar; Elizabeth Anderson; Steve; John Kreger; Trevor
    """,
    """4366522 6
    operator: Operator
    management: Mr. Joshua Reed; Dr. Todd Brady
    analyst: Justin Kim
    """,
    """4366893 6
    operator: Speaker 1
    management: Robert Anderson; Mark Lumpkin
    analyst: Brad Heffern; Neal Dingmann; Jeff Grampp; Duncan McIntosh; Noel Parks
    """,
    """4367318 6
    operator: Speaker 1
    management: Speaker 2; Speaker 3; Speaker 5
    analyst: Speaker 4; Speaker 7
    """,
    """4367535 8
    operator: Speaker 7
    management: Adi; Andreas Harstrick; Arndt Schottelius; Angus Smith
    analyst: Murray; Jim; Ike; Yu-Jen
    """,
    """4368670 5
    operator: Anika
    investor_relations: Thomas Danny
    management: Markus Krebber
    analyst: Avanda Savinasca; Vincent; Peter Bisztyg; Alberto Kendalvile; Rob Pauline; Sam Harry; John Musk; Deepa Venkateswaran; Petro Solowski; Elsien Mamadov; Ahmad Farman; Firmino Mocado
    """,
    """4375653 8
    operator: Operator
    management: Francis deSouza; Hans Bishop; Sam Samad
    """,
    """4382825 4
    operator: Sinara
    investor_relations: Ellen DeSanctis
    management: Ryan Lance; Bill Bullock; Matt Fox; Dominic Macklon
    analyst: Phil Gresh; Doug Terreson; Neil Mehta; Jenine Wai; Josh Silversten; Rodger Reed; Scott Hanold; Doug Leggate; Paul Cheng; Pavel Molchanov
    """,
    """4383161 4
    operator: Operator
    management: Fabio Sandri; Joe Waldbusser
    analyst: Antonio Hernandez; Ken Zaslow; Ben Bienvenu; Michael Pekin; Peter Galbo; Adam Samuelson; Carla Casella
    """,
    """4384198 7
    operator: Speaker 1
    investor_relations: Drew McIntosh
    management: Larry Webb; Leonard Miller; John Stevens
    analyst: Alan Ratner; Alex; Jason
    """,
    """4384683 7
    operator: Operator
    investor_relations: Brandon Lohse
    management: Caron Lawhorn; Curtis Dinan; Sid McAnnally; Pierce Norton
    analyst: Richard Ciciarelli; Agnieszka Zmigrodzka
    """,
    """4384744 5
    operator: Ian
    management: Tom Stanton; Michael Foliano
    analyst: Richard Valera; Rod Hall; Paul Silverstein; Bill; Vahadner; Ken
    """,
    """4385072 5
    operator: Speaker 1
    management: Rajesh Vashist; Art Chadwick
    analyst: Tom O'Malley; Speaker 6; Quinn Bolton; Speaker 8; Alex; Chris Castle
    """,
    """4385388 5
    operator: Speaker 1
    management: Matt Reintjes; Paul Carbone
    analyst: Peter Benedict; Camilo Lyon; Alexandra Walvis; Randy Konik; Sharon Zackfia; Robby Ohmes; Peter Keith; Matt Koranda
    """,
    """4385939 3
    operator: Speaker 1
    investor_relations: Melissa Poole
    management: Michele Buck; Steve Voskuil
    analyst: Andrew Lazar; Ken Goldman; Robert Moskow; David Palmer; Chris Growe; Jason English; David Driscoll; Steve Powers; Nik Modi; Michael Lavery; Bryan Spillane; John Baumgartner; Alexia Howard; Jonathan Feeney; Ken Dansla
    """,
    """4386541 5
    operator: Operator
    management: Collin Jones; Mary Berner; Frank Lopez-Balboa
    analyst: Michael Propitski
    """,
    """4387332 5
    operator: Grace
    management: Chris Ahern; Taylor Smith
    analyst: Elliot Alper; Matt B.
    """,
    """4387865 5
    operator: Taryn
    management: Steve Humphreys
    analyst: Jason Smith; Mike Latimer
    """,
    """4389907 5
    operator: Speaker 1
    investor_relations: Speaker 2
    management: Speaker 3; Speaker 4
    analyst: Speaker 5; Speaker 6; Speaker 7
    """,
    """4392809 6
    operator: Meeting Host
    management: Jerome Griffith; Jim Gooch
    analyst: Alex Furman; Steve Murada
    """,
    """4394084 8
    operator: Speaker 1
    management: Geoffrey Hedrick; Relland Winand; Shahram Askarpour
    analyst: David Campbell; Roger Goldman
    """,
    """4397800 11
    operator: Cherry
    investor_relations: Drew Konop
    management: Rodney Rushing; Mark Skonieczny
    analyst: Jerry; Jamie; Courtney Yakavonis; Raj Patel; Speaker 6
    """,
)
